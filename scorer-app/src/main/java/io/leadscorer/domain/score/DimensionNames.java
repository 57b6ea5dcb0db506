package io.leadscorer.domain.score;

import io.leadscorer.domain.model.Dimension;
import io.leadscorer.domain.model.ScoringModel;

/** How dimensions are shown, and what stands outside of them. */
final class DimensionNames {
  private DimensionNames() {}

  static String of(ScoringModel model, int dimension) {
    return dimension == Dimension.ADJUSTMENTS
        ? Dimension.ADJUSTMENTS_NAME
        : model.dimensions().get(dimension).name();
  }
}
