package io.leadscorer.domain.score;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Leads as they stand under two models, A and B.
 *
 * @param moves leads by their tiers, where those differ
 * @param stayed leads whose tier has the same name under both
 * @param pending leads that do not stand under both models yet: still to be scored anew
 * @param handedOff leads that are with sales now
 * @param rules the rules whose points differ over the leads that move, heaviest first
 * @param sample leads that move, farthest first
 */
public record Comparison(
    Side a,
    Side b,
    List<Move> moves,
    long stayed,
    long pending,
    HandedOff handedOff,
    List<RuleShift> rules,
    List<MovedLead> sample) {

  /**
   * One model.
   *
   * @param leadsByTier highest tier first
   */
  public record Side(String modelId, int modelVersion, Map<String, Long> leadsByTier) {
    private Side plus(Side other) {
      if (!modelId.equals(other.modelId) || modelVersion != other.modelVersion) {
        throw new IllegalArgumentException(
            "one instance compares %s version %d, another %s version %d; ask again soon"
                .formatted(modelId, modelVersion, other.modelId, other.modelVersion));
      }
      Map<String, Long> sum = new LinkedHashMap<>(leadsByTier);
      other.leadsByTier.forEach((tier, leads) -> sum.merge(tier, leads, Long::sum));
      return new Side(modelId, modelVersion, sum);
    }
  }

  /** So many leads have these tiers under A and B. */
  public record Move(TierMove tiers, long leads) {}

  /** Leads that are handed off by one of the models alone, and by both. */
  public record HandedOff(long byAAlone, long byBAlone, long byBoth) {
    private HandedOff plus(HandedOff other) {
      return new HandedOff(
          byAAlone + other.byAAlone, byBAlone + other.byBAlone, byBoth + other.byBoth);
    }
  }

  /** How many leads have another tier. */
  public long moved() {
    return moves.stream().mapToLong(Move::leads).sum();
  }

  /**
   * This and another comparison of the same models, over other leads.
   *
   * @throws IllegalArgumentException where the models are not the same
   */
  public Comparison plus(Comparison other, int top) {
    Map<TierMove, Long> sum = new LinkedHashMap<>();
    Stream.concat(moves.stream(), other.moves.stream())
        .forEach(move -> sum.merge(move.tiers(), move.leads(), Long::sum));
    RuleShifts shifts = new RuleShifts();
    rules.forEach(shifts::add);
    other.rules.forEach(shifts::add);
    return new Comparison(
        a.plus(other.a),
        b.plus(other.b),
        sum.entrySet().stream()
            .map(move -> new Move(move.getKey(), move.getValue()))
            .sorted(Comparator.comparing(move -> move.tiers().toString()))
            .toList(),
        stayed + other.stayed,
        pending + other.pending,
        handedOff.plus(other.handedOff),
        shifts.heaviestFirst(),
        Stream.concat(sample.stream(), other.sample.stream())
            .sorted(MovedLead.FARTHEST_FIRST)
            .limit(top)
            .toList());
  }
}
