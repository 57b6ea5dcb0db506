package io.leadscorer.modelfile.check;

import io.leadscorer.domain.model.Condition;
import io.leadscorer.modelfile.ListFields;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Literals that hold together, and what certainly follows from them. */
final class Case {
  /** Lists of values that are gone through one by one are not longer. */
  private static final int MOST_VALUES = 64;

  private final List<Literal> literals;
  private final Map<String, Range<BigDecimal>> numbers = new HashMap<>();
  private final Map<String, Range<LocalDate>> dates = new HashMap<>();

  Case(List<Literal> literals) {
    this.literals = literals.stream().map(literal -> narrowed(literal, literals)).toList();
    for (Literal literal : literals) {
      if (literal.holds() && isSingle(literal.test())) {
        add(numbers, literal.test(), Range.ofNumbers(literal.test()));
        add(dates, literal.test(), Range.ofDates(literal.test()));
      }
    }
  }

  private static boolean isSingle(Condition test) {
    return !ListFields.contains(FieldTests.field(test));
  }

  private static <T extends Comparable<? super T>> void add(
      Map<String, Range<T>> ranges, Condition test, @Nullable Range<T> range) {
    if (range != null) {
      ranges.merge(FieldTests.field(test), range, Range::and);
    }
  }

  /** Of a list of values, those that meet what else is asked of the field. */
  private static Literal narrowed(Literal literal, List<Literal> all) {
    if (!literal.holds()
        || !(literal.test() instanceof Condition.In in)
        || ListFields.contains(in.field())) {
      return literal;
    }
    Set<Object> left =
        in.values().stream()
            .filter(
                value ->
                    all.stream()
                        .filter(other -> FieldTests.field(other.test()).equals(in.field()))
                        .allMatch(other -> FieldTests.meets(value, other.test()) == other.holds()))
            .collect(Collectors.toSet());
    return new Literal(new Condition.In(in.field(), left), true);
  }

  /** Whether certainly nothing is such. */
  boolean isImpossible() {
    return numbers.values().stream().anyMatch(Range::isEmpty)
        || dates.values().stream().anyMatch(Range::isEmpty)
        || literals.stream().anyMatch(literal -> literal.holds() && excludes(literal.test()));
  }

  /** Whether whatever is such certainly meets a condition. */
  boolean implies(Condition condition) {
    if (condition instanceof Condition.Not not) {
      return excludes(not.condition());
    }
    if (condition instanceof Condition.All all) {
      return all.conditions().stream().allMatch(this::implies);
    }
    if (condition instanceof Condition.Any any) {
      return any.conditions().stream().anyMatch(this::implies) || impliesByValue(any);
    }
    return impliesTest(condition);
  }

  private boolean impliesTest(Condition test) {
    String field = FieldTests.field(test);
    if (test instanceof Condition.Exists exists
        && exists.expected()
        && FieldTests.isAlwaysThere(field)) {
      return true;
    }
    return literals.stream()
            .filter(Literal::holds)
            .map(Literal::test)
            .filter(held -> FieldTests.field(held).equals(field))
            .anyMatch(held -> FieldTests.implies(held, test))
        || isWithin(numbers.get(field), Range.ofNumbers(test))
        || isWithin(dates.get(field), Range.ofDates(test));
  }

  private static <T extends Comparable<? super T>> boolean isWithin(
      @Nullable Range<T> range, @Nullable Range<T> other) {
    return range != null && other != null && range.isWithin(other);
  }

  /** Each value of a list may meet another part. */
  private boolean impliesByValue(Condition.Any any) {
    for (Literal literal : literals) {
      if (literal.holds()
          && literal.test() instanceof Condition.In in
          && in.values().size() > 1
          && in.values().size() <= MOST_VALUES) {
        return in.values().stream().allMatch(value -> with(literal, in, value).implies(any));
      }
    }
    return false;
  }

  private Case with(Literal list, Condition.In in, Object value) {
    List<Literal> one = new ArrayList<>(literals);
    one.set(literals.indexOf(list), new Literal(new Condition.In(in.field(), Set.of(value)), true));
    return new Case(one);
  }

  /** Whether certainly nothing that is such meets a condition. */
  boolean excludes(Condition condition) {
    if (condition instanceof Condition.Not not) {
      return implies(not.condition());
    }
    if (condition instanceof Condition.Any any) {
      return any.conditions().stream().allMatch(this::excludes);
    }
    if (condition instanceof Condition.All all) {
      return all.conditions().stream().anyMatch(this::excludes) || excludesTogether(all);
    }
    return excludesTest(condition);
  }

  private boolean excludesTogether(Condition.All all) {
    List<Condition> both = new ArrayList<>(all.conditions());
    literals.forEach(literal -> both.add(literal.condition()));
    return Implication.isImpossible(new Condition.All(both));
  }

  private boolean excludesTest(Condition test) {
    String field = FieldTests.field(test);
    if (FieldTests.isAbsence(test) && FieldTests.isAlwaysThere(field)) {
      return true;
    }
    return literals.stream()
            .filter(literal -> FieldTests.field(literal.test()).equals(field))
            .anyMatch(literal -> excludes(literal, test))
        || isApart(numbers.get(field), Range.ofNumbers(test))
        || isApart(dates.get(field), Range.ofDates(test));
  }

  private static boolean excludes(Literal literal, Condition test) {
    return literal.holds()
        ? FieldTests.exclude(literal.test(), test)
        : FieldTests.implies(test, literal.test());
  }

  private static <T extends Comparable<? super T>> boolean isApart(
      @Nullable Range<T> range, @Nullable Range<T> other) {
    return range != null && other != null && range.and(other).isEmpty();
  }
}
