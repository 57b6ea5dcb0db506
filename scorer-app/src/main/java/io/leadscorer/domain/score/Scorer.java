package io.leadscorer.domain.score;

import io.leadscorer.domain.handoff.LeadHandoff;
import io.leadscorer.domain.lead.CompanyProfile;
import io.leadscorer.domain.lead.Disposition;
import io.leadscorer.domain.lead.LeadEvent;
import io.leadscorer.domain.lead.LeadProfile;
import io.leadscorer.domain.lead.SalesActivity;
import io.leadscorer.domain.model.RepeatedAction;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.state.LeadState;
import io.leadscorer.domain.state.ProfileDigest;
import org.jspecify.annotations.Nullable;

/**
 * Moves one lead forward under one model: {@code (state, fact, instant) -> (state', outcomes)}.
 * Pure and deterministic. Callers give instants at or after the lead's clock, in order, and call
 * {@link #advance} before each fact, so that everything due comes first (scoring.md 1.6).
 */
public final class Scorer {
  private final ScoringModel model;
  private final EventFold events;
  private final ActivityFold activities;
  private final ProfileRules profiles;
  private final Suspicions suspicions;
  private final Settlement settlement;
  private final Handover handover;
  private final Hindsight hindsight;

  /** A scorer of leads that are not handed over. */
  public Scorer(ScoringModel model) {
    this(model, Handover.NONE);
  }

  /** A scorer of leads that are handed over. */
  public Scorer(ScoringModel model, Handover handover) {
    Evaluator evaluator = new Evaluator(model);
    Tiers tiers = new Tiers(model);
    this.model = model;
    this.events = new EventFold(model, evaluator);
    this.activities = new ActivityFold(model, evaluator, tiers);
    this.profiles = new ProfileRules(model);
    this.suspicions = new Suspicions(model);
    this.settlement = new Settlement(model, evaluator, tiers, handover);
    this.handover = handover;
    this.hindsight = new Hindsight(model, events, activities, profiles, settlement);
  }

  public ScoringModel model() {
    return model;
  }

  /** Takes everything that is due at or before an instant, each at its own instant, in order. */
  public void advance(LeadState lead, long until, Outbox out) {
    while (lead.nextDue() <= until) {
      due(lead, out);
    }
  }

  /** Takes what is due next: one evaluation, at its exact instant. */
  public void due(LeadState lead, Outbox out) {
    long at = lead.moveClock(lead.nextDue());
    events.compact(lead, at);
    settlement.settle(lead, at, Cause.TIME, out);
  }

  /** Whether an event claims to have happened too far ahead of the clock (scoring.md 1.3). */
  public boolean isFromTheFuture(LeadEvent event, long at) {
    return event.occurredAt() > at + model.futureTolerance();
  }

  /** Counts an event that was not counted before and is not from the future. */
  public void event(LeadState lead, LeadEvent event, long at, Outbox out) {
    lead.moveClock(at);
    if (events.fold(lead, event, at)) {
      out.send(repeatedAction(lead, event, at));
    }
    settlement.settle(lead, at, Cause.EVENT, out);
  }

  private LeadAnomaly repeatedAction(LeadState lead, LeadEvent event, long at) {
    RepeatedAction repeated = model.repeatedAction();
    return new LeadAnomaly(
        lead.leadId(),
        model.modelVersion(),
        repeated.penalty().name(),
        new LeadAnomaly.Repeated(event.type(), event.target(), repeated.count()),
        at);
  }

  /** Takes a new profile of the lead, with the company's as it stands. */
  public void profile(
      LeadState lead, LeadProfile profile, @Nullable CompanyProfile company, long at, Outbox out) {
    if (profile.lifecycleStage() != null) {
      lead.stage(profile.lifecycleStage());
    }
    lead.hasProfile(true);
    lead.companyId(profile.companyId());
    company(lead, profile, company, at, out);
  }

  /** Takes a new profile of the company of a lead whose own profile stays as it is. */
  public void company(
      LeadState lead, LeadProfile profile, @Nullable CompanyProfile company, long at, Outbox out) {
    lead.moveClock(at);
    ProfileDigest before = lead.profile();
    lead.profile(profiles.digest(profile, company));
    suspicions.tell(lead, before, at, out);
    settlement.settle(lead, at, Cause.PROFILE, out);
  }

  /**
   * Whether this version counts all that leads do as another one does, so that a lead can go on
   * under it as it is; unless sales found it not ready, which took points by how it stood then.
   */
  public boolean continues(Scorer other) {
    return !model.hasHysteresis() && Counting.isAlike(model, other.model);
  }

  /**
   * Brings a lead, as it stands, under this version, which {@link #continues} the one before, and
   * tells where that brings it.
   *
   * @param profile the lead's; null for none
   */
  public void goOn(
      LeadState lead,
      @Nullable LeadProfile profile,
      @Nullable CompanyProfile company,
      long at,
      Outbox out) {
    lead.moveClock(at);
    lead.model(model.modelVersion());
    if (profile != null) {
      lead.profile(profiles.digest(profile, company));
    }
    settlement.settle(lead, at, Cause.MODEL, out);
  }

  /**
   * Scores a lead anew from what is kept of it, as if this model had been there all along
   * (scoring.md 5), and tells where that brings it from where it was.
   *
   * @param before the lead under the version before, up to the same instant; null for a model that
   *     is new
   * @return the lead under this version
   */
  public LeadState rescore(LeadPast past, @Nullable LeadState before, long at, Outbox out) {
    LeadState lead = hindsight.of(past, at);
    String heldTier = lead.tier();
    // These are the lead's own, and may be older than what is kept of its facts.
    LeadState known = past.under();
    lead.facts(known.facts());
    lead.countedEvents(known.countedEvents().copy());
    lead.latestEvents(known.latestEvents());
    lead.hasProfile(known.hasProfile());
    lead.companyId(known.companyId());
    lead.unqualified(known.unqualified());
    lead.seenFrom(known.seenFrom());
    if (before == null) {
      lead.standing(ScoringModel.NO_TIER, Disposition.NONE, 0);
    } else {
      lead.standing(before.tier(), before.disposition(), before.sequence());
      lead.sent(before.sentScore(), before.sentAt());
      lead.stage(before.stage());
      lead.told(before.toldStage(), before.farthestStage(), before.stages());
      lead.handoff(before.handoff(), before.owner(), before.handoffUntold());
      lead.armedAt(before.armedAt());
    }
    settlement.settle(lead, heldTier, at, Cause.MODEL, out);
    return lead;
  }

  /**
   * Takes who has a lead from now on, as the desk decided, and tells of it at once.
   *
   * @param handoff the number of the handoff that it decided on
   * @param repId null for nobody
   * @param change the handoff's change that says so
   */
  public void owner(LeadState lead, long handoff, @Nullable String repId, int change, Outbox out) {
    LeadHandoff latest = lead.handoff();
    if (latest != null && latest.number() == handoff && latest.state().isHeld()) {
      lead.owner(repId);
      settlement.tellOwner(lead, change, out);
    }
  }

  /** Takes what sales did. */
  public void activity(LeadState lead, SalesActivity activity, long at, Outbox out) {
    lead.moveClock(at);
    activities.fold(lead, activity, at);
    handover.activity(lead, activity, at, out);
    settlement.settle(lead, at, Cause.ACTIVITY, out);
  }
}
