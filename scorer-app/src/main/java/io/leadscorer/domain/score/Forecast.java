package io.leadscorer.domain.score;

import io.leadscorer.domain.model.Time;
import io.leadscorer.domain.score.Outcome.NextDrop;
import io.leadscorer.domain.state.LeadState;
import org.jspecify.annotations.Nullable;

/** Where time alone takes a lead, if nothing happens: the evaluator, asked about later instants. */
final class Forecast {
  /** Seasons come back every year: one more year after the last other change shows them all. */
  private static final long ALL_SEASONS = 367 * Time.DAY;

  private final Evaluator evaluator;
  private final Tiers tiers;

  Forecast(Evaluator evaluator, Tiers tiers) {
    this.evaluator = evaluator;
    this.tiers = tiers;
  }

  /**
   * The first instant after {@code at} at which the lead stands lower than in {@code tier}; null if
   * it never does.
   */
  @Nullable NextDrop nextDrop(LeadState lead, String tier, Evaluation now, long at) {
    String reached = tier;
    long lastLasting = at;
    long instant = now.nextChange();
    boolean lasting = now.nextLasting() != Time.NEVER;
    while (tiers.canFall(reached)
        && instant != Time.NEVER
        && (lasting || instant <= lastLasting + ALL_SEASONS)) {
      Evaluation then = evaluator.evaluate(lead, instant);
      reached = tiers.reached(reached, then.score());
      if (tiers.isLower(reached, tier)) {
        return new NextDrop(reached, instant);
      }
      if (lasting) {
        lastLasting = instant;
      }
      lasting = then.nextLasting() != Time.NEVER;
      instant = then.nextChange();
    }
    return null;
  }
}
