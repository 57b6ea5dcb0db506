package io.leadscorer.domain.score;

import io.leadscorer.domain.lead.CompanyProfile;
import java.util.List;
import java.util.Map;

/** A company's profile that says only what a test is about. */
final class ACompany {
  private String industry;
  private Long employees;
  private Long revenue;
  private List<String> technologies = List.of();
  private String solution;

  static ACompany profile() {
    return new ACompany();
  }

  /** 25 points of fit, 15 of size, no industry. */
  static ACompany thatFits() {
    return profile().employees(500).revenue(50_000_000).technologies("aws").solution("spreadsheet");
  }

  ACompany industry(String value) {
    industry = value;
    return this;
  }

  ACompany employees(long value) {
    employees = value;
    return this;
  }

  ACompany revenue(long value) {
    revenue = value;
    return this;
  }

  ACompany technologies(String... values) {
    technologies = List.of(values);
    return this;
  }

  ACompany solution(String value) {
    solution = value;
    return this;
  }

  CompanyProfile at(long at) {
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
