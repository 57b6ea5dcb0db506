package io.leadscorer.domain.flow;

import io.leadscorer.domain.flow.DueIndex.Due;
import io.leadscorer.domain.lead.CompanyProfile;
import io.leadscorer.domain.lead.KeptFact;
import io.leadscorer.domain.lead.LeadEvent;
import io.leadscorer.domain.lead.LeadProfile;
import io.leadscorer.domain.lead.SalesActivity;
import io.leadscorer.domain.model.ManyLeads;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.model.Time;
import io.leadscorer.domain.score.Outbox;
import io.leadscorer.domain.score.Outcome;
import io.leadscorer.domain.score.SeenFrom;
import io.leadscorer.domain.state.LeadState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Takes the records of one partition in the order of their clock times and keeps the order that
 * scoring.md 1.6 asks for: first company changes, then what is due for the lead, then the record,
 * under each model. Live and in a replay it is the same class over other stores.
 */
public final class LeadFlow {
  private final ActiveModels models;
  private final LeadStores stores;
  private final KeptLeads leads;
  private final LeadRows rows;
  private final Rescore rescore;
  private final CompanyTimeline companies;
  private final AddressHash addresses;
  private final Outbox out;

  /**
   * A flow.
   *
   * @param addresses says what is told of IP addresses
   * @param out is told of erasures and addresses; of all else, the outbox of the models is
   */
  public LeadFlow(
      ActiveModels models,
      LeadStores stores,
      CompanyTimeline companies,
      AddressHash addresses,
      Outbox out) {
    this.models = models;
    this.stores = stores;
    this.companies = companies;
    this.addresses = addresses;
    this.out = out;
    this.leads = new KeptLeads(stores.states(), stores.due());
    CarryOver carryOver = new CarryOver(leads, stores.profiles(), companies);
    this.rows = new LeadRows(models, leads, stores.ledger(), carryOver);
    this.rescore = new Rescore(models, leads, stores.ledger(), carryOver);
  }

  /** Takes an event. */
  public Receipt event(LeadEvent event, long at) {
    takeCompanyChanges(at);
    if (models.primary().isFromTheFuture(event, at)) {
      return Receipt.refused(
          Refusal.FUTURE_TIMESTAMP,
          "occurred_at %s is more than %d s after the clock, %s"
              .formatted(
                  Instant.ofEpochMilli(event.occurredAt()),
                  models.primary().model().futureTolerance() / 1000,
                  Instant.ofEpochMilli(at)));
    }
    if (event.occurredAt() < 0) {
      return Receipt.refused(Refusal.MALFORMED, "occurred_at lies before 1970");
    }
    LeadRows.Opened lead = rows.open(event.leadId());
    if (lead.hasCounted(event.eventId(), at)) {
      return Receipt.DUPLICATE;
    }
    long clock = lead.bringUpTo(at);
    lead.count(new KeptFact.Event(lead.nextFact(), clock, event));
    seenFrom(lead, event, clock);
    lead.each((scorer, state, told) -> scorer.event(state, event, clock, told));
    return Receipt.COUNTED;
  }

  /** Tells from which address a lead was first seen; it was not, from those that are excepted. */
  private void seenFrom(LeadRows.Opened lead, LeadEvent event, long clock) {
    ScoringModel model = models.primary().model();
    ManyLeads many = model.anomalies().manyLeadsOneIp();
    String ip = event.ip();
    if (many == null || ip == null || !lead.firstSeenFrom() || many.except().contains(ip)) {
      return;
    }
    String address = addresses.of(ip);
    if (address != null) {
      out.send(
          new SeenFrom(
              event.leadId(), address, model.modelVersion(), many.leads(), many.within(), clock));
    }
  }

  /** Takes who has a lead that is handed over from now on, as the desk decided. */
  public void owner(String leadId, long handoff, @Nullable String repId, int change) {
    rows.open(leadId)
        .primary((scorer, state, told) -> scorer.owner(state, handoff, repId, change, told));
  }

  /** Takes a lead's profile. */
  public void profile(LeadProfile profile, long at) {
    takeCompanyChanges(at);
    LeadRows.Opened lead = rows.open(profile.leadId());
    long clock = lead.bringUpTo(at);
    lead.count(new KeptFact.Profile(lead.nextFact(), clock, profile));
    moveMembership(profile.leadId(), lead.companyId(), profile.companyId());
    stores.profiles().put(profile);
    CompanyProfile company = companyOf(profile, clock);
    lead.each((scorer, state, told) -> scorer.profile(state, profile, company, clock, told));
  }

  /** Takes what sales did. */
  public Receipt activity(SalesActivity activity, long at) {
    takeCompanyChanges(at);
    if (stores.ledger().holdsActivity(activity.leadId(), activity.activityId(), at)) {
      return Receipt.DUPLICATE;
    }
    LeadRows.Opened lead = rows.open(activity.leadId());
    long clock = lead.bringUpTo(at);
    lead.count(new KeptFact.Activity(lead.nextFact(), clock, activity));
    lead.each((scorer, state, told) -> scorer.activity(state, activity, clock, told));
    return Receipt.COUNTED;
  }

  /** Erases a lead: whatever was due is still told, then every trace of it goes. */
  public void erase(String leadId, long at) {
    takeCompanyChanges(at);
    LeadRows.Opened lead = rows.open(leadId);
    if (lead.isKnown()) {
      lead.bringUpTo(at);
      moveMembership(leadId, lead.companyId(), null);
      lead.remove();
    }
    stores.profiles().remove(leadId);
    stores.ledger().erase(leadId);
    out.send(new Outcome.Erased(leadId, at));
  }

  /**
   * A version of a model comes into force, or a model is retired. Leads are brought under it when
   * they are next looked at, by {@link #rescore} at the latest, each as of that instant.
   */
  public void publish(Edition edition) {
    takeCompanyChanges(edition.from());
    models.add(edition);
    rescore.beginAnew();
  }

  /**
   * Goes on to bring leads under the newest versions of the models.
   *
   * @return whether all of them are
   */
  public boolean rescore(int most) {
    return rescore.goOn(most);
  }

  /** How far that has come. */
  public Rescore.Progress rescored() {
    return rescore.progress();
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
      Due due = leads.take(until);
      if (due == null) {
        return true;
      }
      fire(due);
    }
    return !leads.hasDue(until);
  }

  /** The first instant up to another at which a lead is to be looked at, else that other. */
  public long nextDue(long until) {
    return leads.nextDue(until);
  }

  /** Ends the work on these leads, for now: whoever goes on begins with what the stores hold. */
  public void putAway() {
    stores.due().putAway();
  }

  private void fire(Due due) {
    ModelLine line = models.line(due.modelId());
    LeadState kept = leads.get(due.leadId(), due.modelId());
    if (line == null || kept == null || kept.armedAt() != due.at()) {
      return;
    }
    kept.armedAt(Time.NEVER);
    // A deadline that activity moved later left its row behind; it is only armed anew.
    LeadState lead = rows.inForceAt(line, kept, due.at());
    if (lead == null) {
      return;
    }
    if (lead.nextDue() == due.at()) {
      line.scorerOf(lead).due(lead, line.out());
    }
    leads.keep(lead);
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
    LeadProfile profile = stores.profiles().get(leadId);
    LeadRows.Opened lead = rows.open(leadId);
    if (!lead.isKnown() || profile == null) {
      throw new IllegalStateException(
          "lead %s is listed under a company but has no state or profile".formatted(leadId));
    }
    long clock = lead.bringUpTo(at);
    CompanyProfile company = companyOf(profile, clock);
    lead.each((scorer, state, told) -> scorer.company(state, profile, company, clock, told));
  }

  private @Nullable CompanyProfile companyOf(LeadProfile profile, long at) {
    return profile.companyId() == null ? null : companies.asOf(profile.companyId(), at);
  }

  private void moveMembership(String leadId, @Nullable String before, @Nullable String companyId) {
    if (before != null && !before.equals(companyId)) {
      stores.members().remove(before, leadId);
    }
    if (companyId != null && !companyId.equals(before)) {
      stores.members().add(companyId, leadId);
    }
  }
}
