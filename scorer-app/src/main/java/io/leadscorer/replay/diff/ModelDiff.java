package io.leadscorer.replay.diff;

import io.leadscorer.domain.score.MovedLead;
import io.leadscorer.domain.score.RuleShift;
import io.leadscorer.domain.score.TierMove;
import java.util.List;
import java.util.Map;

/**
 * What is otherwise under model B than under model A, at the end and over the whole time.
 *
 * @param records how many were taken
 * @param later records after the end, which were not taken
 * @param until where the clock ended, in UTC milliseconds
 * @param moved leads by their tier under A and under B, where those differ, in the order of the
 *     tiers; {@code NONE} for a lead that one of them never saw
 * @param stayed leads whose tier is the same
 * @param rules the rules whose points differ over the leads that moved, heaviest first
 * @param sample leads that moved, farthest first
 */
public record ModelDiff(
    Side a,
    Side b,
    long records,
    long later,
    long badLines,
    long until,
    Map<TierMove, Long> moved,
    long stayed,
    Gains handoffs,
    Gains hotMqls,
    List<RuleShift> rules,
    List<MovedLead> sample) {

  /** How many leads have another tier. */
  public long allMoved() {
    return moved.values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * One model by itself.
   *
   * @param leadsByTier at the end, highest tier first
   * @param tierChanges over the whole time
   * @param refused records that its flow refused
   */
  public record Side(
      String modelId,
      int modelVersion,
      Map<String, Long> leadsByTier,
      long tierChanges,
      long refused) {}
}
