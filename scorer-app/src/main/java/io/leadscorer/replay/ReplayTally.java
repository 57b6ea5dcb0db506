package io.leadscorer.replay;

import io.leadscorer.domain.score.Outcome;
import io.leadscorer.domain.score.TierMove;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts what comes of a replay, by model. */
final class ReplayTally {
  private final Map<String, Map<TierMove, Long>> moves = new HashMap<>();
  private final Map<String, Long> hotMqls = new HashMap<>();
  private final Map<String, Long> scores = new HashMap<>();
  private final Map<String, Long> refusals = new TreeMap<>();

  void told(Outcome outcome) {
    if (outcome instanceof Outcome.TierChange change) {
      moves
          .computeIfAbsent(change.modelId(), model -> new HashMap<>())
          .merge(new TierMove(change.fromTier(), change.toTier()), 1L, Long::sum);
      if (change.hotMql()) {
        hotMqls.merge(change.modelId(), 1L, Long::sum);
      }
    } else if (outcome instanceof Outcome.ScoreUpdate update) {
      scores.merge(update.modelId(), 1L, Long::sum);
    }
  }

  void refused(String reason) {
    refusals.merge(reason, 1L, Long::sum);
  }

  Map<TierMove, Long> moves(String modelId) {
    return moves.getOrDefault(modelId, Map.of());
  }

  long hotMqls(String modelId) {
    return hotMqls.getOrDefault(modelId, 0L);
  }

  long scores(String modelId) {
    return scores.getOrDefault(modelId, 0L);
  }

  Map<String, Long> refusals() {
    return refusals;
  }
}
