package io.leadscorer.replay;

import io.leadscorer.domain.desk.ContactRates;
import io.leadscorer.domain.score.TierMove;
import io.leadscorer.replay.input.InputKind;
import java.util.List;
import java.util.Map;

/**
 * A replay in numbers.
 *
 * @param records how many were taken, by kind
 * @param later records after the end, which were not taken
 * @param firstAt instant of the first record; that of the end when there was none
 * @param deadLetters by reason
 * @param contactRates how many handoffs were contacted in time, by month and tier
 */
public record ReplaySummary(
    Map<InputKind, Long> records,
    long later,
    long badLines,
    long firstAt,
    long until,
    Map<String, Long> deadLetters,
    List<ContactRates.Rate> contactRates,
    List<ModelSummary> models) {

  /** How many records were taken. */
  public long taken() {
    return records.values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * The numbers of one model.
   *
   * @param changes in the order of the tiers, lowest first
   * @param leadsByTier in the order of the tiers, highest first
   * @param scores records of {@code lead-scores} that say a score
   */
  public record ModelSummary(
      String modelId,
      int modelVersion,
      Map<TierMove, Long> changes,
      Map<String, Long> leadsByTier,
      long hotMqls,
      long scores) {

    /** How many leads there are at the end. */
    public long leads() {
      return leadsByTier.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many tier changes there were. */
    public long allChanges() {
      return changes.values().stream().mapToLong(Long::longValue).sum();
    }
  }
}
