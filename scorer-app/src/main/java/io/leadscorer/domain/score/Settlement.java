package io.leadscorer.domain.score;

import io.leadscorer.domain.handoff.HandoffCause;
import io.leadscorer.domain.handoff.LeadHandoff;
import io.leadscorer.domain.lead.Disposition;
import io.leadscorer.domain.lead.LifecycleStage;
import io.leadscorer.domain.model.Dimension;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.model.Time;
import io.leadscorer.domain.score.Outcome.NextDrop;
import io.leadscorer.domain.score.Outcome.NurtureJoined;
import io.leadscorer.domain.score.Outcome.NurtureLeft;
import io.leadscorer.domain.score.Outcome.ScoreUpdate;
import io.leadscorer.domain.score.Outcome.ScoreUpdate.ToldFor;
import io.leadscorer.domain.score.Outcome.TierChange;
import io.leadscorer.domain.state.LeadState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Evaluates a lead after its state moved, tells what changed and sets when to look again
 * (scoring.md 3).
 */
final class Settlement {
  private final ScoringModel model;
  private final Evaluator evaluator;
  private final Tiers tiers;
  private final Reasons reasons;
  private final DispositionRules dispositions;
  private final Forecaster forecaster;
  private final Handover handover;

  Settlement(ScoringModel model, Evaluator evaluator, Tiers tiers, Handover handover) {
    this.model = model;
    this.evaluator = evaluator;
    this.tiers = tiers;
    this.reasons = new Reasons(model, evaluator);
    this.dispositions = new DispositionRules(model, tiers);
    this.forecaster = new Forecaster(model, evaluator, tiers);
    this.handover = handover;
  }

  void settle(LeadState lead, long at, Cause cause, Outbox out) {
    settle(lead, lead.tier(), at, cause, out);
  }

  /**
   * Settles a lead that is in one tier by its model's word, and in another, its own, by the word of
   * the model before.
   */
  void settle(LeadState lead, String heldTier, long at, Cause cause, Outbox out) {
    Evaluation now = evaluator.evaluate(lead, at);
    String fromTier = lead.tier();
    Disposition from = lead.disposition();
    String toTier = tiers.reached(heldTier, now);
    Disposition to = dispositions.of(lead, now, toTier);
    boolean first = from == Disposition.NONE;
    boolean changed = !toTier.equals(fromTier) || to != from;
    tellStage(lead, now, at, cause, out);
    if (changed) {
      lead.changed(toTier, to);
      riseToStage(lead, from);
      HandoffCause moved = handover.changed(lead, fromTier, from, at);
      TierChange change = tierChange(lead, fromTier, from, now, at, cause);
      out.send(change);
      if (moved != null) {
        handover.tell(lead, moved, now.score(), change.reasons(), at, out);
      }
      tellStage(lead, now, at, cause, out);
    }
    handover.due(lead, at, out);
    boolean differs = first || now.score() != lead.sentScore();
    if (differs && (changed || at >= lead.sentAt() + model.scoreInterval())) {
      lead.sent(now.score(), at);
      lead.handoffTold();
      out.send(scoreUpdate(lead, now, ToldFor.SCORE, 0, at));
      differs = false;
    }
    tellHandoff(lead, now, at, out);
    if (to == Disposition.LONG_TERM_NURTURE && from != to) {
      out.send(
          new NurtureJoined(
              lead.leadId(), model.id(), model.version(), lead.sequence(), now.score(), at));
    } else if (from == Disposition.LONG_TERM_NURTURE && from != to) {
      out.send(new NurtureLeft(lead.leadId(), model.id(), lead.sequence(), at));
    }
    long scoreDue = differs ? lead.sentAt() + model.scoreInterval() : Time.NEVER;
    LeadHandoff handoff = lead.handoff();
    long handoffDue = handoff == null ? Time.NEVER : handoff.nextDue();
    long scoredDue = Math.min(now.nextChange(), scoreDue);
    lead.nextDue(Math.min(Math.min(scoredDue, handoffDue), at + model.recheck()));
  }

  /** Tells at once how a handoff stands whose score was not told with it. */
  private void tellHandoff(LeadState lead, Evaluation now, long at, Outbox out) {
    LeadHandoff handoff = lead.handoff();
    if (handoff != null && lead.handoffUntold()) {
      lead.handoffTold();
      int moves = handoff.moves();
      out.send(scoreUpdate(lead, now, ToldFor.HANDOFF, moves, at));
    }
  }

  /**
   * Tells of a lead's new owner, with the score as the lead stands.
   *
   * @param change the handoff's change that says so
   */
  void tellOwner(LeadState lead, int change, Outbox out) {
    long at = lead.clock();
    Evaluation now = evaluator.evaluate(lead, at);
    out.send(scoreUpdate(lead, now, ToldFor.OWNER, change, at));
  }

  private void tellStage(LeadState lead, Evaluation now, long at, Cause cause, Outbox out) {
    LifecycleStage stage = lead.stage();
    LifecycleStage told = lead.toldStage();
    if (stage == told) {
      return;
    }
    LifecycleStage farthest = lead.farthestStage();
    boolean milestone = farthest == null || farthest.compareTo(stage) < 0;
    lead.told(stage, milestone ? stage : farthest, lead.stages() + 1);
    LeadHandoff handoff = lead.handoff();
    out.send(
        new LifecycleMove(
            lead.leadId(),
            lead.stages(),
            told,
            stage,
            milestone,
            cause,
            model.modelVersion(),
            lead.tier(),
            now.score(),
            handoff == null ? 0 : handoff.number(),
            at));
  }

  /**
   * A lead that is handed over is an MQL at least. Where it comes to sales or is prepared for them,
   * its tier may tell that it is further.
   */
  private void riseToStage(LeadState lead, Disposition from) {
    if (lead.disposition() == Disposition.HANDOFF && from != Disposition.HANDOFF) {
      riseTo(lead, LifecycleStage.MQL);
    }
    LifecycleStage ofTier = tiers.named(lead.tier()).stage();
    boolean onTheWay =
        lead.disposition() == Disposition.HANDOFF || lead.disposition() == Disposition.NURTURE;
    if (onTheWay && ofTier != null) {
      riseTo(lead, ofTier);
    }
  }

  private static void riseTo(LeadState lead, LifecycleStage stage) {
    if (lead.stage().compareTo(stage) < 0) {
      lead.stage(stage);
    }
  }

  /** Moves a lead to where it stands at an instant, and tells nobody. */
  void stand(LeadState lead, long at) {
    Evaluation now = evaluator.evaluate(lead, at);
    String tier = tiers.reached(lead.tier(), now);
    lead.standing(tier, dispositions.of(lead, now, tier), lead.sequence());
    lead.nextDue(now.nextChange());
  }

  private TierChange tierChange(
      LeadState lead, String fromTier, Disposition from, Evaluation now, long at, Cause cause) {
    boolean isHot = isHot(lead.tier(), lead.disposition());
    NextDrop nextDrop = forecaster.nextDrop(lead, now, at);
    return new TierChange(
        lead.leadId(),
        model.id(),
        model.version(),
        lead.sequence(),
        fromTier,
        lead.tier(),
        from,
        lead.disposition(),
        now.score(),
        parts(now),
        now.adjustments(),
        now.highIntent(),
        cause,
        at,
        reasons.of(lead, now, at),
        List.copyOf(lead.journey()),
        nextDrop,
        isHot && !isHot(fromTier, from) ? handover.alert(lead, at) : null);
  }

  private boolean isHot(String tier, Disposition disposition) {
    return disposition == Disposition.HANDOFF && tiers.isHighest(tier);
  }

  private ScoreUpdate scoreUpdate(
      LeadState lead, Evaluation now, ToldFor toldFor, int change, long at) {
    return new ScoreUpdate(
        lead.leadId(),
        model.id(),
        model.version(),
        lead.sequence(),
        lead.tier(),
        lead.disposition(),
        now.score(),
        parts(now),
        now.adjustments(),
        now.highIntent(),
        lead.stage(),
        reasons.now(lead, now, at),
        lead.handoff(),
        lead.owner(),
        toldFor,
        change,
        at);
  }

  private Map<String, Long> parts(Evaluation now) {
    Map<String, Long> parts = new LinkedHashMap<>();
    List<Dimension> dimensions = model.dimensions();
    for (int d = 0; d < dimensions.size(); d++) {
      parts.put(dimensions.get(d).name(), evaluator.arithmetic().thousandths(now.parts()[d]));
    }
    return parts;
  }
}
