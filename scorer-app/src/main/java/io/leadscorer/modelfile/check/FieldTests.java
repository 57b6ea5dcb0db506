package io.leadscorer.modelfile.check;

import io.leadscorer.domain.model.Condition;
import io.leadscorer.domain.model.EventFields;
import io.leadscorer.modelfile.ListFields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What tests of one field say of each other. */
final class FieldTests {
  private FieldTests() {}

  /** The field that is tested; empty of conditions that combine others. */
  static String field(Condition test) {
    if (test instanceof Condition.In in) {
      return in.field();
    }
    if (test instanceof Condition.Prefix prefix) {
      return prefix.field();
    }
    if (test instanceof Condition.Contains contains) {
      return contains.field();
    }
    if (test instanceof Condition.Matches matches) {
      return matches.field();
    }
    if (test instanceof Condition.NumberIs number) {
      return number.field();
    }
    if (test instanceof Condition.DateIs date) {
      return date.field();
    }
    if (test instanceof Condition.Within within) {
      return within.field();
    }
    return test instanceof Condition.Exists exists ? exists.field() : "";
  }

  /** Whether the field is without a value where the test holds. */
  static boolean isAbsence(Condition test) {
    return test instanceof Condition.Exists exists && !exists.expected();
  }

  /** Whether a fact always has the field. */
  static boolean isAlwaysThere(String field) {
    return field.equals(EventFields.TYPE);
  }

  /** Whether one value meets a test of its field. */
  static boolean meets(Object value, Condition test) {
    return test.test(field -> value);
  }

  /** Whether whatever meets a test of a field certainly meets another test of it. */
  static boolean implies(Condition test, Condition other) {
    if (test.equals(other)) {
      return true;
    }
    if (isAbsence(test) || isAbsence(other)) {
      return false;
    }
    if (other instanceof Condition.Exists) {
      return true;
    }
    if (test instanceof Condition.In in) {
      return in.values().stream().allMatch(value -> meets(value, other));
    }
    return isWithin(Range.ofNumbers(test), Range.ofNumbers(other))
        || isWithin(Range.ofDates(test), Range.ofDates(other))
        || areCovered(TextPattern.of(test), TextPattern.of(other));
  }

  /** Whether certainly nothing meets both of two tests of a field. */
  static boolean exclude(Condition test, Condition other) {
    if (isAbsence(test) || isAbsence(other)) {
      return isAbsence(test) != isAbsence(other);
    }
    if (ListFields.contains(field(test))
        || test instanceof Condition.Exists
        || other instanceof Condition.Exists) {
      return false;
    }
    if (test instanceof Condition.In in) {
      return in.values().stream().noneMatch(value -> meets(value, other));
    }
    if (other instanceof Condition.In) {
      return exclude(other, test);
    }
    return isApart(Range.ofNumbers(test), Range.ofNumbers(other))
        || isApart(Range.ofDates(test), Range.ofDates(other))
        || areApart(TextPattern.of(test), TextPattern.of(other));
  }

  private static <T extends Comparable<? super T>> boolean isWithin(
      @Nullable Range<T> range, @Nullable Range<T> other) {
    return range != null && other != null && range.isWithin(other);
  }

  private static <T extends Comparable<? super T>> boolean isApart(
      @Nullable Range<T> range, @Nullable Range<T> other) {
    return range != null && other != null && range.and(other).isEmpty();
  }

  private static boolean areCovered(List<TextPattern> patterns, List<TextPattern> others) {
    return !patterns.isEmpty()
        && patterns.stream()
            .allMatch(pattern -> others.stream().anyMatch(other -> other.covers(pattern)));
  }

  private static boolean areApart(List<TextPattern> patterns, List<TextPattern> others) {
    return !patterns.isEmpty()
        && !others.isEmpty()
        && patterns.stream()
            .allMatch(pattern -> others.stream().allMatch(other -> other.excludes(pattern)));
  }
}
