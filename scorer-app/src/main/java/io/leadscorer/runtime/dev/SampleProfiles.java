package io.leadscorer.runtime.dev;

import io.leadscorer.events.CompanyProfile;
import io.leadscorer.events.LeadProfile;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Profiles of sample leads and companies: some close to the ideal customer, some far from it. */
final class SampleProfiles {
  private static final List<String> INDUSTRIES =
      List.of("saas", "finance", "education", "retail", "logistics", "travel", "media");
  private static final List<String> SENIORITIES =
      List.of("c_level", "vp", "director", "manager", "manager", "staff", "staff");
  private static final List<String> SOLUTIONS =
      List.of("legacy-crm", "spreadsheet", "rival-suite", "rival-cloud");
  private static final List<List<String>> STACKS =
      List.of(List.of("salesforce", "aws"), List.of("hubspot"), List.of("php"), List.of());

  private final RandomGenerator random;

  SampleProfiles(RandomGenerator random) {
    this.random = random;
  }

  static String companyId(int company) {
    return "company-%02d".formatted(company);
  }

  CompanyProfile company(int company, long at) {
    // Most companies are small.
    long employees = Math.round(10 * Math.pow(10, 2.5 * random.nextDouble()));
    return CompanyProfile.newBuilder()
        .setCompanyId(companyId(company))
        .setUpdatedAt(Instant.ofEpochMilli(at))
        .setName("Company %02d".formatted(company))
        .setIndustry(any(INDUSTRIES))
        .setEmployees(employees)
        .setAnnualRevenueUsd(employees * 100_000)
        .setTechnologies(any(STACKS))
        .setCurrentSolution(any(SOLUTIONS))
        .build();
  }

  LeadProfile lead(String leadId, int company, long at) {
    boolean freeMail = random.nextInt(6) == 0;
    return LeadProfile.newBuilder()
        .setLeadId(leadId)
        .setUpdatedAt(Instant.ofEpochMilli(at))
        .setEmail(leadId + (freeMail ? "@gmail.com" : "@" + companyId(company) + ".example"))
        .setSeniority(any(SENIORITIES))
        .setCompanyId(companyId(company))
        .setOriginalSource("organic")
        .setContractExpiresOn(contractEnd(at))
        .setAttributes(Map.of())
        .build();
  }

  private @Nullable LocalDate contractEnd(long at) {
    return random.nextInt(3) != 0
        ? null
        : LocalDate.ofInstant(Instant.ofEpochMilli(at), ZoneOffset.UTC)
            .plusDays(random.nextInt(400));
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
