package io.leadscorer.domain.model;

/** An exact, reduced, non-negative ratio. */
public record Fraction(long numerator, long denominator) {
  public static final Fraction ONE = new Fraction(1, 1);

  public Fraction {
    if (numerator < 0 || denominator <= 0) {
      throw new IllegalArgumentException("not a ratio: " + numerator + "/" + denominator);
    }
    long divisor = Math.max(1, gcd(numerator, denominator));
    numerator /= divisor;
    denominator /= divisor;
  }

  public Fraction times(Fraction other) {
    return new Fraction(
        Math.multiplyExact(numerator, other.numerator),
        Math.multiplyExact(denominator, other.denominator));
  }

  /** {@code numerator / denominator} to the nearest whole, halves towards positive infinity. */
  public static long roundHalfUp(long numerator, long denominator) {
    return Math.floorDiv(2 * numerator + denominator, 2 * denominator);
  }

  static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  /** The least number that both divide. */
  public static long leastCommonMultiple(long a, long b) {
    return Math.multiplyExact(a / gcd(a, b), b);
  }
}
