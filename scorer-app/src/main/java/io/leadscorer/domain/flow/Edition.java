package io.leadscorer.domain.flow;

import io.leadscorer.domain.model.ModelVersion;
import io.leadscorer.domain.score.Scorer;
import org.jspecify.annotations.Nullable;

/**
 * A version of a model from the instant on at which it came into force.
 *
 * @param model the version; of a model that was retired, the one that it took out of force
 * @param from in UTC milliseconds
 * @param scorer scores by it; null where the model was retired
 */
public record Edition(ModelVersion model, long from, @Nullable Scorer scorer) {
  /** In force before anything was counted. */
  public static final long ALWAYS = Long.MIN_VALUE;

  /** A version that came into force at an instant. */
  public static Edition published(Scorer scorer, long from) {
    return new Edition(scorer.model().modelVersion(), from, scorer);
  }

  /** A version that was in force before anything was counted. */
  public static Edition always(Scorer scorer) {
    return published(scorer, ALWAYS);
  }

  /** The same, with nothing left to be counted from before it. */
  Edition fromAlways() {
    return new Edition(model, ALWAYS, scorer);
  }

  /** Whether every lead that is kept stands under it. */
  boolean isSettled() {
    return from == ALWAYS;
  }

  public boolean retires() {
    return scorer == null;
  }
}
