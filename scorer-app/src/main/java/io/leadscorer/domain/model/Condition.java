package io.leadscorer.domain.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A declarative test of a fact's fields. A field without a value meets none but {@link Not}. */
public sealed interface Condition {

  boolean test(FactFields fields);

  /** The field is one of these values; where it is a list, any of its elements. */
  record In(String field, Set<Object> values) implements Condition {
    public In {
      values = Set.copyOf(values);
    }

    @Override
    public boolean test(FactFields fields) {
      Object value = fields.get(field);
      if (value instanceof Collection<?> elements) {
        return elements.stream().anyMatch(values::contains);
      }
      return value != null && values.contains(value);
    }
  }

  /** The field is a text that starts so; where it is a list, any of its elements. */
  record Prefix(String field, String prefix) implements Condition {
    @Override
    public boolean test(FactFields fields) {
      return anyText(fields.get(field), text -> text.startsWith(prefix));
    }
  }

  /** The field is a text with this text in it; where it is a list, any of its elements. */
  record Contains(String field, String part) implements Condition {
    @Override
    public boolean test(FactFields fields) {
      return anyText(fields.get(field), text -> text.contains(part));
    }
  }

  /** The field is a text of this pattern; where it is a list, any of its elements. */
  record Matches(String field, Glob glob) implements Condition {
    @Override
    public boolean test(FactFields fields) {
      return anyText(fields.get(field), glob::matches);
    }
  }

  /** The field is a number, or a text that reads as one, and compares so with the bound. */
  record NumberIs(String field, Comparison comparison, BigDecimal bound) implements Condition {
    @Override
    public boolean test(FactFields fields) {
      BigDecimal number = numberOf(fields.get(field));
      return number != null && comparison.holds(number.compareTo(bound));
    }

    private static @Nullable BigDecimal numberOf(@Nullable Object value) {
      if (value instanceof Long number) {
        return BigDecimal.valueOf(number);
      }
      return value instanceof String text ? AttributeText.number(text) : null;
    }
  }

  /** The field is a date, or a text that reads as one, and compares so with the bound. */
  record DateIs(String field, Comparison comparison, LocalDate bound) implements Condition {
    @Override
    public boolean test(FactFields fields) {
      LocalDate date = dateOf(fields.get(field));
      return date != null && comparison.holds(date.compareTo(bound));
    }

    private static @Nullable LocalDate dateOf(@Nullable Object value) {
      if (value instanceof LocalDate date) {
        return date;
      }
      return value instanceof String text ? AttributeText.date(text) : null;
    }
  }

  /** The field is a number within bounds, both included; null is unbounded. */
  record Within(String field, @Nullable Long from, @Nullable Long to) implements Condition {
    @Override
    public boolean test(FactFields fields) {
      return fields.get(field) instanceof Long number
          && (from == null || number >= from)
          && (to == null || number <= to);
    }
  }

  /** The field has a value, or has none. */
  record Exists(String field, boolean expected) implements Condition {
    @Override
    public boolean test(FactFields fields) {
      return (fields.get(field) != null) == expected;
    }
  }

  record All(List<Condition> conditions) implements Condition {
    public All {
      conditions = List.copyOf(conditions);
    }

    @Override
    public boolean test(FactFields fields) {
      for (Condition condition : conditions) {
        if (!condition.test(fields)) {
          return false;
        }
      }
      return true;
    }
  }

  record Any(List<Condition> conditions) implements Condition {
    public Any {
      conditions = List.copyOf(conditions);
    }

    @Override
    public boolean test(FactFields fields) {
      for (Condition condition : conditions) {
        if (condition.test(fields)) {
          return true;
        }
      }
      return false;
    }
  }

  record Not(Condition condition) implements Condition {
    @Override
    public boolean test(FactFields fields) {
      return !condition.test(fields);
    }
  }

  private static boolean anyText(@Nullable Object value, Predicate<String> test) {
    if (value instanceof Collection<?> elements) {
      return elements.stream()
          .anyMatch(element -> element instanceof String text && test.test(text));
    }
    return value instanceof String text && test.test(text);
  }
}
