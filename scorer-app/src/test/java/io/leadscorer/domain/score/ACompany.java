package io.leadscorer.domain.score;

import io.leadscorer.domain.lead.CompanyProfile;
import java.util.List;
import java.util.Map;

/** A company's profile that says only what a test is about. */
public final class ACompany {
  private String industry;
  private Long employees;
  private Long revenue;
  private List<String> technologies = List.of();
  private String solution;

  public static ACompany profile() {
    return new ACompany();
  }

  /** 25 points of fit, 15 of size, no industry. */
  public static ACompany thatFits() {
    return profile().employees(500).revenue(50_000_000).technologies("aws").solution("spreadsheet");
  }

  public ACompany industry(String value) {
    industry = value;
    return this;
  }

  public ACompany employees(long value) {
    employees = value;
    return this;
  }

  public ACompany revenue(long value) {
    revenue = value;
    return this;
  }

  public ACompany technologies(String... values) {
    technologies = List.of(values);
    return this;
  }

  public ACompany solution(String value) {
    solution = value;
    return this;
  }

  public CompanyProfile at(long at) {
    return new CompanyProfile(
        "company-1",
        at,
        null,
        industry,
        null,
        employees,
        revenue,
        technologies,
        solution,
        Map.of());
  }
}
