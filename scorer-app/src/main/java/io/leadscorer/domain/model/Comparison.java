package io.leadscorer.domain.model;

/** How a number or a date stands to another. */
public enum Comparison {
  AT_LEAST(">="),
  MORE(">"),
  AT_MOST("<="),
  LESS("<");

  private final String sign;

  Comparison(String sign) {
    this.sign = sign;
  }

  /** As models write it. */
  public String sign() {
    return sign;
  }

  /** Whether it bounds from below. */
  public boolean isLower() {
    return this == AT_LEAST || this == MORE;
  }

  /** Whether it holds for what {@link Comparable#compareTo} says of a value and the bound. */
  boolean holds(int compared) {
    return switch (this) {
      case AT_LEAST -> compared >= 0;
      case MORE -> compared > 0;
      case AT_MOST -> compared <= 0;
      case LESS -> compared < 0;
    };
  }
}
