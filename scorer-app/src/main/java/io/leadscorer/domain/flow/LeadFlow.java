package io.leadscorer.domain.flow;

import io.leadscorer.domain.flow.DueIndex.Due;
import io.leadscorer.domain.lead.CompanyProfile;
import io.leadscorer.domain.lead.LeadEvent;
import io.leadscorer.domain.lead.LeadProfile;
import io.leadscorer.domain.lead.SalesActivity;
import io.leadscorer.domain.model.Time;
import io.leadscorer.domain.score.Outbox;
import io.leadscorer.domain.score.Outcome;
import io.leadscorer.domain.score.Scorer;
import io.leadscorer.domain.state.LeadState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Takes the records of one partition in the order of their clock times and keeps the order that
 * scoring.md 1.6 asks for: first company changes, then what is due for the lead, then the record.
 * Live and in a replay it is the same class over other stores.
 */
public final class LeadFlow {
  private final Scorer scorer;
  private final LeadStores stores;
  private final CompanyTimeline companies;
  private final Outbox out;

  public LeadFlow(Scorer scorer, LeadStores stores, CompanyTimeline companies, Outbox out) {
    this.scorer = scorer;
    this.stores = stores;
    this.companies = companies;
    this.out = out;
  }

  /** Takes an event; says why if it is refused. A duplicate is taken and changes nothing. */
  public @Nullable Refusal event(LeadEvent event, long at) {
    takeCompanyChanges(at);
    if (scorer.isFromTheFuture(event, at)) {
      return new Refusal(
          Refusal.FUTURE_TIMESTAMP,
          "occurred_at %s is more than %d s after the clock, %s"
              .formatted(
                  Instant.ofEpochMilli(event.occurredAt()),
                  scorer.model().futureTolerance() / 1000,
                  Instant.ofEpochMilli(at)));
    }
    if (event.occurredAt() < 0) {
      return new Refusal(Refusal.MALFORMED, "occurred_at lies before 1970");
    }
    LeadState lead = stores.states().get(event.leadId());
    if (lead == null) {
      lead = new LeadState(event.leadId(), at);
    } else if (stores.ledger().holdsEvent(event.leadId(), event.eventId(), at)) {
      return null;
    }
    long clock = bringUpTo(lead, at);
    stores.ledger().append(event, clock);
    scorer.event(lead, event, clock, out);
    keep(lead);
    return null;
  }

  /** Takes a lead's profile. */
  public void profile(LeadProfile profile, long at) {
    takeCompanyChanges(at);
    LeadState lead = stateOf(profile.leadId(), at);
    long clock = bringUpTo(lead, at);
    moveMembership(lead, profile.companyId());
    stores.profiles().put(profile);
    scorer.profile(lead, profile, companyOf(profile, clock), clock, out);
    keep(lead);
  }

  /** Takes what sales did. An activity that was counted before changes nothing. */
  public void activity(SalesActivity activity, long at) {
    takeCompanyChanges(at);
    LeadState lead = stateOf(activity.leadId(), at);
    if (stores.ledger().holdsActivity(activity.leadId(), activity.activityId(), at)) {
      return;
    }
    long clock = bringUpTo(lead, at);
    stores.ledger().append(activity, clock);
    scorer.activity(lead, activity, clock, out);
    keep(lead);
  }

  /** Erases a lead: whatever was due is still told, then every trace of it goes. */
  public void erase(String leadId, long at) {
    takeCompanyChanges(at);
    LeadState lead = stores.states().get(leadId);
    if (lead != null) {
      bringUpTo(lead, at);
      moveMembership(lead, null);
      disarm(lead);
      stores.states().remove(leadId);
    }
    stores.profiles().remove(leadId);
    stores.ledger().erase(leadId);
    out.send(new Outcome.Erased(leadId, at));
  }

  /**
   * Takes what the clock brings up to an instant, in order over all leads: a bounded number of
   * rows.
   *
   * @return whether nothing is left at or before the instant
   */
  public boolean tick(long until, int most) {
    takeCompanyChanges(until);
    for (int taken = 0; taken < most; taken++) {
      Due due = stores.due().first(until);
      if (due == null) {
        return true;
      }
      fire(due);
    }
    return stores.due().first(until) == null;
  }

  private void fire(Due due) {
    stores.due().remove(due);
    LeadState lead = stores.states().get(due.leadId());
    if (lead == null || lead.armedAt() != due.at()) {
      return;
    }
    lead.armedAt(Time.NEVER);
    // A deadline that activity moved later left its row behind; it is only armed anew.
    if (lead.nextDue() == due.at()) {
      scorer.due(lead, out);
    }
    keep(lead);
  }

  private void takeCompanyChanges(long until) {
    CompanyTimeline.Change change = companies.takeNext(until);
    while (change != null) {
      for (String leadId : stores.members().of(change.companyId())) {
        companyChanged(leadId, change.at());
      }
      change = companies.takeNext(until);
    }
  }

  private void companyChanged(String leadId, long at) {
    LeadState lead = stores.states().get(leadId);
    LeadProfile profile = stores.profiles().get(leadId);
    if (lead == null || profile == null) {
      throw new IllegalStateException(
          "lead %s is listed under a company but has no state or profile".formatted(leadId));
    }
    long clock = bringUpTo(lead, at);
    scorer.company(lead, profile, companyOf(profile, clock), clock, out);
    keep(lead);
  }

  private @Nullable CompanyProfile companyOf(LeadProfile profile, long at) {
    return profile.companyId() == null ? null : companies.asOf(profile.companyId(), at);
  }

  private LeadState stateOf(String leadId, long at) {
    LeadState lead = stores.states().get(leadId);
    return lead == null ? new LeadState(leadId, at) : lead;
  }

  /** Takes what is due for a lead before a record; gives the instant at which the record counts. */
  private long bringUpTo(LeadState lead, long at) {
    long clock = Math.max(at, lead.clock());
    scorer.advance(lead, clock, out);
    return clock;
  }

  private void moveMembership(LeadState lead, @Nullable String companyId) {
    String before = lead.companyId();
    if (before != null && !before.equals(companyId)) {
      stores.members().remove(before, lead.leadId());
    }
    if (companyId != null && !companyId.equals(before)) {
      stores.members().add(companyId, lead.leadId());
    }
  }

  private void keep(LeadState lead) {
    if (lead.nextDue() < lead.armedAt()) {
      disarm(lead);
      stores.due().add(new Due(lead.nextDue(), lead.leadId()));
      lead.armedAt(lead.nextDue());
    }
    stores.states().put(lead);
  }

  private void disarm(LeadState lead) {
    if (lead.armedAt() != Time.NEVER) {
      stores.due().remove(new Due(lead.armedAt(), lead.leadId()));
      lead.armedAt(Time.NEVER);
    }
  }
}
