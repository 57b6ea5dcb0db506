package io.leadscorer.domain.score;

import io.leadscorer.domain.model.Dimension;
import io.leadscorer.domain.model.Fraction;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.model.Time;
import io.leadscorer.domain.model.Units;
import io.leadscorer.domain.state.ProfileDigest;
import java.util.BitSet;

/**
 * The formula of scoring.md 3 in whole numbers: every part of a score is a multiple of one unit,
 * the {@link Units#perPoint}th of a point, chosen so that no division is left before the last
 * rounding.
 */
final class Arithmetic {
  private final ScoringModel model;
  private final Units units;
  private final SeasonYears years;
  private final long[] weights;
  private final long lowest;
  private final long highest;

  Arithmetic(ScoringModel model) {
    this.model = model;
    this.units = model.units();
    this.years = new SeasonYears(model);
    this.weights = new long[model.dimensions().size()];
    for (int d = 0; d < weights.length; d++) {
      weights[d] = units.perRaw(d) * units.inBase(Fraction.ONE);
    }
    this.lowest = Math.multiplyExact(model.score().from(), units.perPoint() / 100);
    this.highest = Math.multiplyExact(model.score().to(), units.perPoint() / 100);
  }

  /** Units of a dimension's part, from its raw thousandths and the season's factor for it. */
  long part(int dimension, long raw, Fraction season) {
    return part(dimension, raw, units.inBase(season));
  }

  /** The same in a month. */
  long part(int dimension, long raw, SeasonYears.Month month) {
    return part(dimension, raw, month.inBase(dimension));
  }

  private long part(int dimension, long raw, long seasonInBase) {
    Dimension d = model.dimensions().get(dimension);
    long clamped = Math.max(d.floor(), Math.min(d.full(), raw));
    return Math.multiplyExact(Math.multiplyExact(clamped, units.perRaw(dimension)), seasonInBase);
  }

  /** Units of points on the total, from thousandths. */
  long adjustment(long points) {
    return Math.multiplyExact(points, units.perAdjustment());
  }

  /** Units that raw thousandths weigh out of season, as if the dimension had no bounds. */
  long weighed(int dimension, long raw) {
    return dimension == Dimension.ADJUSTMENTS
        ? adjustment(raw)
        : Math.multiplyExact(raw, weights[dimension]);
  }

  /** The score in hundredths of a point, from the units of the total. */
  int score(long total) {
    long clamped = Math.max(lowest, Math.min(highest, total));
    return Math.toIntExact(
        Fraction.roundHalfUp(Math.multiplyExact(clamped, 100), units.perPoint()));
  }

  /** Thousandths of a point, rounded half up, from units. */
  long thousandths(long ofUnits) {
    return Fraction.roundHalfUp(ofUnits, units.perAdjustment());
  }

  /** What is missing from a total to a number of points, in thousandths, rounded half up. */
  long missing(long total, long points) {
    return Fraction.roundHalfUp(adjustment(points) - total, units.perAdjustment());
  }

  /** The product of the seasons in force for a lead at an instant, for one dimension. */
  Fraction season(ProfileDigest profile, int dimension, long at) {
    return month(profile, at).factor(dimension);
  }

  /** What seasons make of a lead at an instant. */
  SeasonYears.Month month(ProfileDigest profile, long at) {
    return years.month(profile.seasons(), at);
  }

  /** The first later instant at which a month differs; {@link Time#NEVER} where none does. */
  long nextSeasonEdge(SeasonYears.Month month, long at) {
    return month.monthsToEdge() == 0
        ? Time.NEVER
        : model.calendar().monthAfter(at, month.monthsToEdge());
  }

  /** Whether a season is in force for a lead at an instant. */
  boolean inForce(ProfileDigest profile, int season, long at) {
    return profile.seasons().get(season)
        && model.seasons().get(season).months().contains(model.calendar().monthAt(at));
  }

  /** Units of a dimension's part that would be missing without one season. */
  long added(int season, int dimension, long raw, ProfileDigest profile, long at) {
    BitSet others = (BitSet) profile.seasons().clone();
    others.clear(season);
    return part(dimension, raw, month(profile, at)) - part(dimension, raw, years.month(others, at));
  }
}
