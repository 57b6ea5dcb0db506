package io.leadscorer.domain.flow;

import io.leadscorer.domain.score.Outcome;
import io.leadscorer.domain.score.Outcome.ScoreUpdate;
import io.leadscorer.domain.score.Outcome.TierChange;
import java.time.Instant;

/** Outcomes as one line of text. */
final class Outcomes {
  private Outcomes() {}

  static boolean isChange(Outcome outcome) {
    return outcome instanceof TierChange;
  }

  /** The instant and the change with its cause, or the score. */
  static String described(Outcome outcome) {
    Instant at = Instant.ofEpochMilli(outcome.effectiveAt());
    if (outcome instanceof TierChange change) {
      return "%s %s -> %s by %s".formatted(at, change.fromTier(), change.toTier(), change.cause());
    }
    return outcome instanceof ScoreUpdate update
        ? "%s %s".formatted(at, update.score() / 100.0)
        : outcome.toString();
  }
}
