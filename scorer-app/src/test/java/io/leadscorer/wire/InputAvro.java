package io.leadscorer.wire;

import io.leadscorer.domain.lead.LifecycleStage;
import io.leadscorer.events.CompanyProfile;
import io.leadscorer.events.LeadEvent;
import io.leadscorer.events.LeadProfile;
import io.leadscorer.events.SalesActivity;
import java.time.Instant;
import java.util.Locale;

/** Facts of the domain as the records that trackers and CRM systems would send. */
public final class InputAvro {
  private InputAvro() {}

  public static LeadEvent of(io.leadscorer.domain.lead.LeadEvent event) {
    return new LeadEvent(
        event.eventId(),
        event.leadId(),
        event.type(),
        Instant.ofEpochMilli(event.occurredAt()),
        event.channel(),
        event.target(),
        event.attributes(),
        event.ip(),
        event.referrer());
  }

  public static SalesActivity of(io.leadscorer.domain.lead.SalesActivity activity) {
    return new SalesActivity(
        activity.activityId(),
        activity.leadId(),
        spelled(activity.type()),
        Instant.ofEpochMilli(activity.occurredAt()),
        activity.repId(),
        activity.durationSeconds(),
        activity.verdict() == null ? null : spelled(activity.verdict()),
        activity.amountUsd(),
        activity.note());
  }

  public static CompanyProfile of(io.leadscorer.domain.lead.CompanyProfile company) {
    return CompanyProfile.newBuilder()
        .setCompanyId(company.companyId())
        .setUpdatedAt(Instant.ofEpochMilli(company.updatedAt()))
        .setIndustry(company.industry())
        .setEmployees(company.employees())
        .setAnnualRevenueUsd(company.annualRevenueUsd())
        .setTechnologies(company.technologies())
        .setCurrentSolution(company.currentSolution())
        .build();
  }

  public static LeadProfile of(io.leadscorer.domain.lead.LeadProfile lead) {
    LifecycleStage stage = lead.lifecycleStage();
    return LeadProfile.newBuilder()
        .setLeadId(lead.leadId())
        .setUpdatedAt(Instant.ofEpochMilli(lead.updatedAt()))
        .setEmail(lead.email())
        .setSeniority(lead.seniority())
        .setCompanyId(lead.companyId())
        .setIndustry(lead.industry())
        .setBudgetDate(lead.budgetDate())
        .setContractExpiresOn(lead.contractExpiresOn())
        .setProjectStartsOn(lead.projectStartsOn())
        .setLifecycleStage(stage == null ? null : spelled(stage))
        .setOptedOut(lead.optedOut())
        .setEmployee(lead.employee())
        .setPartner(lead.partner())
        .setCompetitor(lead.competitor())
        .build();
  }

  private static String spelled(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
