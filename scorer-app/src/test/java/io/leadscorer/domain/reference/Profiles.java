package io.leadscorer.domain.reference;

import io.leadscorer.domain.lead.CompanyProfile;
import io.leadscorer.domain.lead.LeadProfile;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lead's profile and its company's as they stand after the facts so far (scoring.md 2.5). */
record Profiles(@Nullable LeadProfile lead, @Nullable CompanyProfile company) {
  private static final Set<String> TARGET_INDUSTRIES =
      Set.of("saas", "manufacturing", "finance", "education");
  private static final Set<String> ICP_STACK = Set.of("salesforce", "hubspot", "snowflake", "aws");
  private static final Set<String> REPLACEABLE = Set.of("legacy-crm", "spreadsheet", "in-house");
  private static final Set<String> FREE_MAIL =
      Set.of(
          "gmail.com",
          "yahoo.com",
          "hotmail.com",
          "outlook.com",
          "icloud.com",
          "naver.com",
          "hanmail.net",
          "daum.net");

  static Profiles after(List<Fact> facts) {
    Profiles standing = new Profiles(null, null);
    for (Fact fact : facts) {
      if (fact instanceof Fact.ProfileCame came) {
        standing = new Profiles(came.profile(), came.company());
      } else if (fact instanceof Fact.CompanyCame came) {
        standing = new Profiles(standing.lead, came.company());
      }
    }
    return standing;
  }

  /** The lead's own industry, else its company's. */
  @Nullable String industry() {
    if (lead != null && lead.industry() != null) {
      return lead.industry();
    }
    return company == null ? null : company.industry();
  }

  /** Demographic points by rule; company size is one of three. */
  Map<String, Long> demographic() {
    Map<String, Long> points = new TreeMap<>();
    if (industry() != null && TARGET_INDUSTRIES.contains(industry())) {
      points.put("target_industry", 20L);
    }
    if (lead != null && "c_level".equals(lead.seniority())) {
      points.put("c_level", 15L);
    }
    long employees = company == null || company.employees() == null ? 0 : company.employees();
    if (employees >= 1000) {
      points.put("large_company", 20L);
    } else if (employees >= 100) {
      points.put("mid_company", 15L);
    } else if (employees >= 1) {
      points.put("small_company", 10L);
    }
    return points;
  }

  /** Points for the fit of the company, by rule. */
  Map<String, Long> fit() {
    Map<String, Long> points = new TreeMap<>();
    if (company == null) {
      return points;
    }
    Long revenue = company.annualRevenueUsd();
    if (revenue != null && revenue >= 10_000_000L && revenue <= 1_000_000_000L) {
      points.put("icp_revenue", 8L);
    }
    Long employees = company.employees();
    if (employees != null && employees >= 50 && employees <= 5000) {
      points.put("icp_employees", 7L);
    }
    if (!Collections.disjoint(company.technologies(), ICP_STACK)) {
      points.put("icp_technology", 5L);
    }
    if (company.currentSolution() != null && REPLACEABLE.contains(company.currentSolution())) {
      points.put("replaceable_solution", 5L);
    }
    return points;
  }

  /** All points of some rules. */
  static long sum(Map<String, Long> points) {
    return points.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The latest of the dates that timing looks at. */
  Optional<LocalDate> lastDate() {
    return dates().stream().max(LocalDate::compareTo);
  }

  /** The dates that timing looks at. */
  List<LocalDate> dates() {
    return lead == null
        ? List.of()
        : Stream.of(lead.budgetDate(), lead.contractExpiresOn(), lead.projectStartsOn())
            .filter(Objects::nonNull)
            .toList();
  }

  boolean hasFreeMail() {
    if (lead == null || lead.email() == null) {
      return false;
    }
    String address = lead.email().toLowerCase(Locale.ROOT);
    return FREE_MAIL.stream().anyMatch(domain -> address.endsWith("@" + domain));
  }

  boolean isOptedOutOrOurs() {
    return lead != null
        && (Boolean.TRUE.equals(lead.optedOut())
            || Boolean.TRUE.equals(lead.employee())
            || Boolean.TRUE.equals(lead.partner()));
  }

  boolean isCompetitor() {
    return lead != null && Boolean.TRUE.equals(lead.competitor());
  }
}
