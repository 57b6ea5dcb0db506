package io.leadscorer.domain.score;

import io.leadscorer.domain.lead.LifecycleStage;
import io.leadscorer.domain.lead.SalesActivity;
import io.leadscorer.domain.lead.SalesActivity.Verdict;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.model.Tier;
import io.leadscorer.domain.state.LeadState;

/** Folds what sales did into a lead's state (scoring.md 2.7, 4; handoff.md, Lifecycle). */
final class ActivityFold {
  private static final long THOUSANDTHS_PER_HUNDREDTH = 10;

  private final ScoringModel model;
  private final Evaluator evaluator;
  private final Tiers tiers;
  private final Gates gates;

  ActivityFold(ScoringModel model, Evaluator evaluator, Tiers tiers) {
    this.model = model;
    this.evaluator = evaluator;
    this.tiers = tiers;
    this.gates = new Gates(model);
  }

  void fold(LeadState lead, SalesActivity activity, long at) {
    if (activity.type() == model.repeatedAction().clearedBy()) {
      int penalty = model.repeatedAction().penalty().index();
      lead.tallies().removeIf((rule, hour) -> rule == penalty);
    }
    switch (activity.type()) {
      case VERDICT -> verdict(lead, activity, at);
      case OPPORTUNITY_OPENED -> rise(lead, LifecycleStage.OPPORTUNITY);
      case DEAL_WON -> rise(lead, LifecycleStage.CUSTOMER);
      case DEAL_LOST -> {
        if (lead.stage() == LifecycleStage.OPPORTUNITY) {
          lead.stage(LifecycleStage.SQL);
        }
      }
      case CONTACTED, CALL_VERIFIED -> {}
    }
  }

  private void verdict(LeadState lead, SalesActivity activity, long at) {
    Verdict verdict = activity.verdict();
    if (verdict == null) {
      throw new IllegalArgumentException(
          "activity %s is a verdict that says nothing".formatted(activity.activityId()));
    }
    switch (verdict) {
      case TRUE_SQL -> rise(lead, LifecycleStage.SQL);
      case NOT_READY -> {
        lead.wasNotReady(true);
        demote(lead, at);
        gates.use(lead);
        if (lead.stage().compareTo(LifecycleStage.MQL) > 0) {
          lead.stage(LifecycleStage.MQL);
        }
      }
      case UNQUALIFIED -> {
        lead.unqualified(true);
        lead.stage(LifecycleStage.SUBSCRIBER);
      }
      // Points that not_ready took must be earned again.
      case CLEARED -> lead.unqualified(false);
    }
  }

  /**
   * Takes as many points as bring the lead just under the threshold that holds it in its tier; none
   * from a lead that is under it, in its tier by a gate alone.
   */
  private void demote(LeadState lead, long at) {
    Evaluation now = evaluator.evaluate(lead, at);
    Tier tier = tiers.named(tiers.reached(lead.tier(), now));
    if (tiers.canFall(tier.name())) {
      long threshold = (tier.from() - tier.hysteresis()) * THOUSANDTHS_PER_HUNDREDTH;
      long target = threshold - model.verdicts().notReadyBelow();
      long missing = evaluator.arithmetic().missing(now.total(), target);
      lead.notReadyPoints(lead.notReadyPoints() + Math.min(0, missing));
    }
  }

  private static void rise(LeadState lead, LifecycleStage stage) {
    if (lead.stage().compareTo(stage) < 0) {
      lead.stage(stage);
    }
  }
}
