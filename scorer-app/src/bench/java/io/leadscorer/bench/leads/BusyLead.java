package io.leadscorer.bench.leads;

import io.leadscorer.domain.lead.CompanyProfile;
import io.leadscorer.domain.lead.LeadEvent;
import io.leadscorer.domain.lead.LeadProfile;
import io.leadscorer.domain.score.Outbox;
import io.leadscorer.domain.score.Scorer;
import io.leadscorer.domain.state.LeadState;
import io.leadscorer.wire.InputRecords;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A lead that is known by its own profile and its company's and has done something now and then.
 *
 * @param state up to the instant at which it does the next thing; all that was due was taken
 * @param next what it does next
 * @param nextAt when that comes
 */
public record BusyLead(LeadState state, LeadEvent next, long nextAt) {
  private static final long BEGIN = Population.BEGIN;

  /** The next thing is done within so long. */
  private static final long PAUSE = Duration.ofMinutes(10).toMillis();

  private static final CompanyProfile COMPANY =
      InputRecords.company(
          io.leadscorer.events.CompanyProfile.newBuilder()
              .setCompanyId("company-1")
              .setUpdatedAt(Instant.ofEpochMilli(BEGIN))
              .setIndustry("saas")
              .setEmployees(300L)
              .setAnnualRevenueUsd(40_000_000L)
              .setTechnologies(List.of("salesforce", "kafka"))
              .build());

  /**
   * Lets a lead live.
   *
   * @param events how many things it does, at random instants of the span
   * @param out takes what is told of it
   */
  public static BusyLead of(
      Scorer scorer,
      String leadId,
      int events,
      Duration span,
      SplittableRandom random,
      Outbox out) {
    LeadState lead = new LeadState(leadId, scorer.model().modelVersion(), BEGIN);
    scorer.profile(lead, profile(leadId), COMPANY, BEGIN, out);
    long[] instants = random.longs(events, BEGIN, BEGIN + span.toMillis()).sorted().toArray();
    for (int i = 0; i < events; i++) {
      scorer.advance(lead, instants[i], out);
      scorer.event(lead, event(leadId, i, instants[i], random), instants[i], out);
    }
    long nextAt = lead.clock() + random.nextLong(PAUSE);
    scorer.advance(lead, nextAt, out);
    return new BusyLead(lead, event(leadId, events, nextAt, random), nextAt);
  }

  private static LeadProfile profile(String leadId) {
    return InputRecords.lead(
        io.leadscorer.events.LeadProfile.newBuilder()
            .setLeadId(leadId)
            .setUpdatedAt(Instant.ofEpochMilli(BEGIN))
            .setEmail("person@company.example")
            .setSeniority("director")
            .setCompanyId(COMPANY.companyId())
            .setBudgetDate(LocalDate.parse("2026-11-01"))
            .build());
  }

  private static LeadEvent event(String leadId, int number, long at, SplittableRandom random) {
    Deed deed = Deed.any(random);
    return new LeadEvent(
        "event-" + number,
        leadId,
        deed.type(),
        at - random.nextInt(2_000),
        deed.channel(),
        deed.target(),
        Map.of(),
        null,
        null);
  }
}
