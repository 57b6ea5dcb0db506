package io.leadscorer.domain.model;

import java.util.List;

/**
 * The unit that a model's scores are counted in: so small that every part of a score is a whole
 * number of it, and so large that no score leaves a long.
 */
public final class Units {
  private static final long MILLI = 1000;

  /** Points on the total for which there is room in any model: a million, in thousandths. */
  private static final long ADJUSTMENTS = 1_000_000 * MILLI;

  private final long[] perRaw;
  private final long seasonBase;
  private final long perAdjustment;
  private final long perPoint;

  /**
   * The unit of a model.
   *
   * @throws ArithmeticException where there is none: its fractions are too fine for its numbers
   */
  public Units(List<Dimension> dimensions, List<Season> seasons, ScoreBounds score) {
    Fraction[] ratios = new Fraction[dimensions.size()];
    long common = 1;
    for (int d = 0; d < ratios.length; d++) {
      ratios[d] = new Fraction(dimensions.get(d).weight(), dimensions.get(d).full());
      common = Fraction.leastCommonMultiple(common, ratios[d].denominator());
    }
    long base = 1;
    for (Season season : seasons) {
      base = Math.multiplyExact(base, season.factor().denominator());
    }
    seasonBase = base;
    perAdjustment = Math.multiplyExact(common, seasonBase);
    perPoint = Math.multiplyExact(perAdjustment, MILLI);
    perRaw = new long[ratios.length];
    for (int d = 0; d < ratios.length; d++) {
      perRaw[d] = Math.multiplyExact(ratios[d].numerator(), common / ratios[d].denominator());
    }
    requireRoom(dimensions, seasons, score);
  }

  /** Rounding doubles what it rounds; so everything must fit twice. */
  private void requireRoom(List<Dimension> dimensions, List<Season> seasons, ScoreBounds score) {
    long farthest = Math.max(Math.abs((long) score.from()), Math.abs((long) score.to()));
    Math.multiplyExact(2 * farthest + 1, perPoint);
    long most = Math.multiplyExact(ADJUSTMENTS, perAdjustment);
    for (int d = 0; d < perRaw.length; d++) {
      Fraction seasonal = Fraction.ONE;
      for (Season season : seasons) {
        if (season.dimensions().contains(d)
            && season.factor().numerator() > season.factor().denominator()) {
          seasonal = seasonal.times(season.factor());
        }
      }
      long raw = Math.max(dimensions.get(d).full(), -dimensions.get(d).floor());
      long part = Math.multiplyExact(raw, Math.multiplyExact(perRaw[d], inBase(seasonal)));
      most = Math.addExact(most, part);
    }
    Math.multiplyExact(most, 2);
  }

  /** A season's factor, in parts of which a whole number makes every factor. */
  public long inBase(Fraction season) {
    return Math.multiplyExact(season.numerator(), seasonBase / season.denominator());
  }

  /** Units of a thousandth of a raw point of a dimension, for each part of a season's factor. */
  public long perRaw(int dimension) {
    return perRaw[dimension];
  }

  /** Units of a thousandth of a point on the total. */
  public long perAdjustment() {
    return perAdjustment;
  }

  public long perPoint() {
    return perPoint;
  }
}
