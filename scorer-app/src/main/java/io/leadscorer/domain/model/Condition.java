package io.leadscorer.domain.model;

import java.util.Collection;
import java.util.List;
import java.util.Set;
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

  /** The field is a text that starts so. */
  record Prefix(String field, String prefix) implements Condition {
    @Override
    public boolean test(FactFields fields) {
      return fields.get(field) instanceof String text && text.startsWith(prefix);
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
}
