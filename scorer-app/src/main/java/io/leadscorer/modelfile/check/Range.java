package io.leadscorer.modelfile.check;

import io.leadscorer.domain.model.Comparison;
import io.leadscorer.domain.model.Condition;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Numbers or dates between two bounds, of which either may be missing.
 *
 * @param closedBelow whether the lower bound is in it
 * @param closedAbove whether the upper bound is in it
 */
record Range<T extends Comparable<? super T>>(
    @Nullable T low, boolean closedBelow, @Nullable T high, boolean closedAbove) {

  /** The numbers that a condition asks for; null where it asks for none. */
  static @Nullable Range<BigDecimal> ofNumbers(Condition condition) {
    if (condition instanceof Condition.Within within) {
      return new Range<>(number(within.from()), true, number(within.to()), true);
    }
    return condition instanceof Condition.NumberIs number
        ? of(number.comparison(), number.bound())
        : null;
  }

  /** The dates that a condition asks for; null where it asks for none. */
  static @Nullable Range<LocalDate> ofDates(Condition condition) {
    return condition instanceof Condition.DateIs date ? of(date.comparison(), date.bound()) : null;
  }

  private static @Nullable BigDecimal number(@Nullable Long bound) {
    return bound == null ? null : BigDecimal.valueOf(bound);
  }

  private static <T extends Comparable<? super T>> Range<T> of(Comparison comparison, T bound) {
    return switch (comparison) {
      case AT_LEAST -> new Range<>(bound, true, null, false);
      case MORE -> new Range<>(bound, false, null, false);
      case AT_MOST -> new Range<>(null, false, bound, true);
      case LESS -> new Range<>(null, false, bound, false);
    };
  }

  Range<T> and(Range<T> other) {
    Range<T> lower = isLowerWithin(other) ? this : other;
    Range<T> upper = isUpperWithin(other) ? this : other;
    return new Range<>(lower.low, lower.closedBelow, upper.high, upper.closedAbove);
  }

  boolean isWithin(Range<T> other) {
    return isLowerWithin(other) && isUpperWithin(other);
  }

  boolean isEmpty() {
    if (low == null || high == null) {
      return false;
    }
    int room = high.compareTo(low);
    return room < 0 || (room == 0 && !(closedBelow && closedAbove));
  }

  private boolean isLowerWithin(Range<T> other) {
    if (low == null || other.low == null) {
      return other.low == null;
    }
    int compared = low.compareTo(other.low);
    return compared > 0 || (compared == 0 && (other.closedBelow || !closedBelow));
  }

  private boolean isUpperWithin(Range<T> other) {
    if (high == null || other.high == null) {
      return other.high == null;
    }
    int compared = high.compareTo(other.high);
    return compared < 0 || (compared == 0 && (other.closedAbove || !closedAbove));
  }
}
