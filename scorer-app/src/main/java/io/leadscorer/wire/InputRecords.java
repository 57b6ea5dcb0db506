package io.leadscorer.wire;

import io.leadscorer.domain.handoff.SalesRep;
import io.leadscorer.domain.handoff.Seniority;
import io.leadscorer.domain.lead.CompanyProfile;
import io.leadscorer.domain.lead.LeadEvent;
import io.leadscorer.domain.lead.LeadProfile;
import io.leadscorer.domain.lead.LifecycleStage;
import io.leadscorer.domain.lead.SalesActivity;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Input records to domain facts. What cannot mean anything is refused with {@link
 * InvalidRecordException}.
 */
public final class InputRecords {

  private static final Spelling<LifecycleStage> STAGE = Spelling.of(LifecycleStage.class);
  private static final Spelling<SalesActivity.Type> TYPE = Spelling.of(SalesActivity.Type.class);
  private static final Spelling<SalesActivity.Verdict> VERDICT =
      Spelling.of(SalesActivity.Verdict.class);

  private static final Spelling<Seniority> SENIORITY = Spelling.of(Seniority.class);

  private InputRecords() {}

  /** The fact of {@code lead-events}. */
  public static LeadEvent event(io.leadscorer.events.LeadEvent record) {
    return new LeadEvent(
        id("event_id", record.getEventId()),
        id("lead_id", record.getLeadId()),
        notBlank("type", record.getType()),
        record.getOccurredAt().toEpochMilli(),
        record.getChannel(),
        record.getTarget(),
        record.getAttributes(),
        record.getIp(),
        record.getReferrer());
  }

  /** The profile of {@code lead-profiles}. */
  public static LeadProfile lead(io.leadscorer.events.LeadProfile record) {
    String stage = record.getLifecycleStage();
    return new LeadProfile(
        id("lead_id", record.getLeadId()),
        record.getUpdatedAt().toEpochMilli(),
        record.getEmail(),
        record.getEmailStatus(),
        record.getPhoneStatus(),
        record.getTitle(),
        record.getSeniority(),
        record.getBuyingRole(),
        companyIdOf(record),
        record.getIndustry(),
        record.getRegion(),
        record.getOriginalSource(),
        record.getBudgetUsd(),
        record.getDealSizeUsd(),
        record.getNeedDocumented(),
        record.getBudgetDate(),
        record.getContractExpiresOn(),
        record.getProjectStartsOn(),
        stage == null ? null : STAGE.read("lifecycle_stage", stage),
        record.getOptedOut(),
        record.getEmployee(),
        record.getPartner(),
        record.getCompetitor(),
        millis(record.getCreatedAt()),
        record.getAttributes());
  }

  /** The profile of {@code company-profiles}. */
  public static CompanyProfile company(io.leadscorer.events.CompanyProfile record) {
    return new CompanyProfile(
        id("company_id", record.getCompanyId()),
        record.getUpdatedAt().toEpochMilli(),
        record.getName(),
        record.getIndustry(),
        record.getRegion(),
        record.getEmployees(),
        record.getAnnualRevenueUsd(),
        record.getTechnologies(),
        record.getCurrentSolution(),
        record.getAttributes());
  }

  /** The fact of {@code sales-activities}. */
  public static SalesActivity activity(io.leadscorer.events.SalesActivity record) {
    SalesActivity.Type type = TYPE.read("type", record.getType());
    String verdict = record.getVerdict();
    if (verdict == null && type == SalesActivity.Type.VERDICT) {
      throw new InvalidRecordException("verdict", "missing; an activity of type verdict needs one");
    }
    if (verdict != null && type != SalesActivity.Type.VERDICT) {
      throw new InvalidRecordException(
          "verdict", "given, but the activity's type is " + record.getType() + ", not verdict");
    }
    return new SalesActivity(
        id("activity_id", record.getActivityId()),
        id("lead_id", record.getLeadId()),
        type,
        record.getOccurredAt().toEpochMilli(),
        record.getRepId(),
        record.getDurationSeconds(),
        verdict == null ? null : VERDICT.read("verdict", verdict),
        record.getAmountUsd(),
        record.getNote());
  }

  /** The representative of {@code sales-reps}. */
  public static SalesRep rep(io.leadscorer.events.SalesRep record) {
    String seniority = record.getSeniority();
    if (record.getCapacity() < 0) {
      throw new InvalidRecordException(
          "capacity", "is %d; write 0 or more".formatted(record.getCapacity()));
    }
    if (record.getCapacity() > 0 && seniority == null) {
      throw new InvalidRecordException(
          "seniority", "missing; a representative with a capacity needs one");
    }
    record.getPools().forEach(pool -> notBlank("pools", pool));
    return new SalesRep(
        id("rep_id", record.getRepId()),
        record.getName(),
        Set.copyOf(record.getPools()),
        seniority == null ? null : SENIORITY.read("seniority", seniority),
        record.getManagerId(),
        record.getCapacity(),
        record.getActive());
  }

  private static @Nullable Long millis(@Nullable Instant instant) {
    return instant == null ? null : instant.toEpochMilli();
  }

  private static @Nullable String companyIdOf(io.leadscorer.events.LeadProfile record) {
    String companyId = record.getCompanyId();
    return companyId == null ? null : id("company_id", companyId);
  }

  private static String id(String field, String value) {
    if (ControlCharacters.isIn(value)) {
      throw new InvalidRecordException(field, "contains a control character");
    }
    return notBlank(field, value);
  }

  private static String notBlank(String field, String value) {
    if (value.isBlank()) {
      throw new InvalidRecordException(field, "is blank");
    }
    return value;
  }
}
