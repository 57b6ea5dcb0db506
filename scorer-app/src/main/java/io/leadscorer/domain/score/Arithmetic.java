package io.leadscorer.domain.score;

import io.leadscorer.domain.model.Dimension;
import io.leadscorer.domain.model.Fraction;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.model.Season;
import io.leadscorer.domain.state.ProfileDigest;
import java.util.List;

/**
 * The formula of scoring.md 3 in whole numbers: every part of a score is a multiple of one unit,
 * the {@link #unitsPerPoint}th of a point, chosen so that no division is left before the last
 * rounding.
 */
final class Arithmetic {
  private static final long MILLI = 1000;
  private static final int NO_SEASON = -1;

  private final ScoringModel model;
  private final long unitsPerPoint;
  private final long[] unitsPerRaw;
  private final long seasonBase;
  private final long unitsPerAdjustment;

  Arithmetic(ScoringModel model) {
    this.model = model;
    List<Dimension> dimensions = model.dimensions();
    Fraction[] ratios = new Fraction[dimensions.size()];
    long common = 1;
    for (int d = 0; d < ratios.length; d++) {
      ratios[d] = new Fraction(dimensions.get(d).weight(), dimensions.get(d).full());
      common = Fraction.leastCommonMultiple(common, ratios[d].denominator());
    }
    long base = 1;
    for (Season season : model.seasons()) {
      base = Math.multiplyExact(base, season.factor().denominator());
    }
    seasonBase = base;
    unitsPerAdjustment = Math.multiplyExact(common, seasonBase);
    unitsPerPoint = Math.multiplyExact(unitsPerAdjustment, MILLI);
    unitsPerRaw = new long[ratios.length];
    for (int d = 0; d < ratios.length; d++) {
      unitsPerRaw[d] = ratios[d].numerator() * (common / ratios[d].denominator());
    }
  }

  /** Units of a dimension's part, from its raw thousandths and the season's factor for it. */
  long part(int dimension, long raw, Fraction season) {
    Dimension d = model.dimensions().get(dimension);
    long clamped = Math.max(d.floor(), Math.min(d.full(), raw));
    long seasonal = season.numerator() * (seasonBase / season.denominator());
    return Math.multiplyExact(Math.multiplyExact(clamped, unitsPerRaw[dimension]), seasonal);
  }

  /** Units of points on the total, from thousandths. */
  long adjustment(long points) {
    return Math.multiplyExact(points, unitsPerAdjustment);
  }

  /** Units that raw thousandths weigh out of season, as if the dimension had no bounds. */
  long weighed(int dimension, long raw) {
    return dimension == Dimension.ADJUSTMENTS
        ? adjustment(raw)
        : Math.multiplyExact(raw, unitsPerRaw[dimension] * seasonBase);
  }

  /** The score in hundredths of a point, from the units of the total. */
  int score(long total) {
    long clamped = Math.max(0, Math.min(100 * unitsPerPoint, total));
    return Math.toIntExact(Fraction.roundHalfUp(Math.multiplyExact(clamped, 100), unitsPerPoint));
  }

  /** Thousandths of a point, rounded half up, from units. */
  long thousandths(long units) {
    return Fraction.roundHalfUp(units, unitsPerAdjustment);
  }

  /** What is missing from a total to a number of points, in thousandths, rounded half up. */
  long missing(long total, long points) {
    return Fraction.roundHalfUp(adjustment(points) - total, unitsPerAdjustment);
  }

  /** The product of the seasons in force for a lead at an instant, for one dimension. */
  Fraction season(ProfileDigest profile, int dimension, long at) {
    return season(profile, dimension, at, NO_SEASON);
  }

  private Fraction season(ProfileDigest profile, int dimension, long at, int without) {
    Fraction factor = Fraction.ONE;
    if (profile.seasons().isEmpty()) {
      return factor;
    }
    int month = model.calendar().monthAt(at);
    for (int i = 0; i < model.seasons().size(); i++) {
      Season season = model.seasons().get(i);
      if (profile.seasons().get(i)
          && i != without
          && season.dimensions().contains(dimension)
          && season.months().contains(month)) {
        factor = factor.times(season.factor());
      }
    }
    return factor;
  }

  /** Whether a season is in force for a lead at an instant. */
  boolean inForce(ProfileDigest profile, int season, long at) {
    return profile.seasons().get(season)
        && model.seasons().get(season).months().contains(model.calendar().monthAt(at));
  }

  /** Units of a dimension's part that would be missing without one season. */
  long added(int season, int dimension, long raw, ProfileDigest profile, long at) {
    return part(dimension, raw, season(profile, dimension, at))
        - part(dimension, raw, season(profile, dimension, at, season));
  }
}
