package io.leadscorer.topology;

import io.leadscorer.events.CompanyProfile;
import io.leadscorer.events.LeadEvent;
import io.leadscorer.events.LeadProfile;
import io.leadscorer.events.SalesActivity;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Records for examples. */
final class Given {
  static final long START = Instant.parse("2026-03-02T00:00:00Z").toEpochMilli();
  static final long MINUTE = 60_000L;
  static final long HOUR = 60 * MINUTE;
  static final long DAY = 24 * HOUR;

  private Given() {}

  static LeadEvent event(String id, String leadId, String type, String target, long occurredAt) {
    return new LeadEvent(
        id, leadId, type, Instant.ofEpochMilli(occurredAt), "web", target, Map.of(), null, null);
  }

  static LeadProfile profile(String leadId, String companyId, String seniority, long at) {
    return LeadProfile.newBuilder()
        .setLeadId(leadId)
        .setUpdatedAt(Instant.ofEpochMilli(at))
        .setCompanyId(companyId)
        .setSeniority(seniority)
        .build();
  }

  /** A company that meets every rule of demographic and fit. */
  static CompanyProfile idealCompany(String companyId, long at) {
    return CompanyProfile.newBuilder()
        .setCompanyId(companyId)
        .setUpdatedAt(Instant.ofEpochMilli(at))
        .setIndustry("finance")
        .setEmployees(2_000L)
        .setAnnualRevenueUsd(50_000_000L)
        .setTechnologies(List.of("aws"))
        .setCurrentSolution("spreadsheet")
        .build();
  }

  static SalesActivity verdict(String id, String leadId, String verdict, long at) {
    return new SalesActivity(
        id, leadId, "verdict", Instant.ofEpochMilli(at), null, null, verdict, null, null);
  }
}
