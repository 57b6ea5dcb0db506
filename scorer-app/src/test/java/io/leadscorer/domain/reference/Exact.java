package io.leadscorer.domain.reference;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** A rational number, exact. */
record Exact(BigInteger numerator, BigInteger denominator) {

  static Exact of(long whole) {
    return of(whole, 1);
  }

  static Exact of(long numerator, long denominator) {
    return new Exact(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  Exact plus(Exact other) {
    return new Exact(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  Exact minus(Exact other) {
    return plus(new Exact(other.numerator.negate(), other.denominator));
  }

  Exact times(Exact other) {
    return new Exact(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  Exact clampedTo(long low, long high) {
    if (isBelow(low)) {
      return of(low);
    }
    return of(high).isBelow(this) ? of(high) : this;
  }

  boolean isBelow(long whole) {
    return isBelow(of(whole));
  }

  private boolean isBelow(Exact other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator))
        < 0;
  }

  /** The nearest multiple of a power of ten, halves upwards, counted in that unit. */
  long roundedHalfUp(int decimals) {
    BigDecimal half = new BigDecimal("0.5");
    BigDecimal scaled = new BigDecimal(numerator).movePointRight(decimals);
    // floor(x + 1/2), with one division alone so that nothing is rounded twice
    return scaled
        .add(half.multiply(new BigDecimal(denominator)))
        .divide(new BigDecimal(denominator), 0, RoundingMode.FLOOR)
        .longValueExact();
  }
}
