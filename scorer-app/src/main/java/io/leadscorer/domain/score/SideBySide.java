package io.leadscorer.domain.score;

import io.leadscorer.domain.lead.Disposition;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.model.Tier;
import io.leadscorer.domain.state.LeadState;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Compares leads as they stand under two models, one lead after another; it keeps no lead but the
 * few that it names.
 */
public final class SideBySide {
  private final ScoringModel modelA;
  private final ScoringModel modelB;
  private final Contributions ofA;
  private final Contributions ofB;
  private final int top;
  private final Map<String, Long> leadsByTierA;
  private final Map<String, Long> leadsByTierB;
  private final Map<TierMove, Long> moves = new LinkedHashMap<>();
  private final RuleShifts rules = new RuleShifts();
  private final PriorityQueue<MovedLead> farthest =
      new PriorityQueue<>(MovedLead.FARTHEST_FIRST.reversed());
  private long stayed;
  private long pending;
  private long handedOffByBoth;
  private long handedOffByA;
  private long handedOffByB;

  /**
   * Two models, of which no lead has been compared yet.
   *
   * @param top how many of the leads that move are named
   */
  public SideBySide(ScoringModel modelA, ScoringModel modelB, int top) {
    this.modelA = modelA;
    this.modelB = modelB;
    this.ofA = new Contributions(modelA);
    this.ofB = new Contributions(modelB);
    this.top = top;
    this.leadsByTierA = none(modelA);
    this.leadsByTierB = none(modelB);
  }

  private static Map<String, Long> none(ScoringModel model) {
    Map<String, Long> counts = new LinkedHashMap<>();
    model.tiers().stream().map(Tier::name).forEach(tier -> counts.put(tier, 0L));
    return counts;
  }

  /** A lead that does not stand under both models yet. */
  public void pending() {
    pending++;
  }

  /** Compares a lead. */
  public void add(LeadState underA, LeadState underB) {
    leadsByTierA.merge(underA.tier(), 1L, Long::sum);
    leadsByTierB.merge(underB.tier(), 1L, Long::sum);
    boolean byA = underA.disposition() == Disposition.HANDOFF;
    boolean byB = underB.disposition() == Disposition.HANDOFF;
    handedOffByBoth += byA && byB ? 1 : 0;
    handedOffByA += byA && !byB ? 1 : 0;
    handedOffByB += byB && !byA ? 1 : 0;
    if (underA.tier().equals(underB.tier())) {
      stayed++;
    } else {
      moved(underA, underB);
    }
  }

  private void moved(LeadState underA, LeadState underB) {
    long at = Math.max(underA.clock(), underB.clock());
    TierMove move = new TierMove(underA.tier(), underB.tier());
    moves.merge(move, 1L, Long::sum);
    rules.add(ofA.of(underA, at), ofB.of(underB, at));
    farthest.add(
        new MovedLead(underA.leadId(), move, ofA.score(underA, at), ofB.score(underB, at)));
    if (farthest.size() > top) {
      farthest.poll();
    }
  }

  /** What came of all that were compared. */
  public Comparison result() {
    return new Comparison(
        new Comparison.Side(modelA.id(), modelA.version(), leadsByTierA),
        new Comparison.Side(modelB.id(), modelB.version(), leadsByTierB),
        moves.entrySet().stream()
            .map(move -> new Comparison.Move(move.getKey(), move.getValue()))
            .sorted(Comparator.comparing(move -> move.tiers().toString()))
            .toList(),
        stayed,
        pending,
        new Comparison.HandedOff(handedOffByA, handedOffByB, handedOffByBoth),
        rules.heaviestFirst(),
        farthest.stream().sorted(MovedLead.FARTHEST_FIRST).toList());
  }
}
