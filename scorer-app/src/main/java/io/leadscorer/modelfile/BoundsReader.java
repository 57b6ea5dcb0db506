package io.leadscorer.modelfile;

import io.leadscorer.domain.model.Comparison;
import io.leadscorer.domain.model.Condition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads the bounds of a number or a date; those of an attribute are of what they are written as.
 */
final class BoundsReader {
  private static final String FROM = "from";
  private static final String TO = "to";
  private static final Map<String, Comparison> COMPARISONS = comparisons();

  private final String field;
  private final FieldType type;
  private final YamlMap test;
  private final List<String> written;

  BoundsReader(String field, FieldType type, YamlMap test) {
    this.field = field;
    this.type = type;
    this.test = test;
    // Asked for each, so that a misspelt one is compared with all.
    this.written = COMPARISONS.keySet().stream().filter(test::has).toList();
  }

  private static Map<String, Comparison> comparisons() {
    Map<String, Comparison> comparisons = new LinkedHashMap<>();
    comparisons.put(FROM, Comparison.AT_LEAST);
    comparisons.put(TO, Comparison.AT_MOST);
    for (Comparison comparison : Comparison.values()) {
      comparisons.put(comparison.sign(), comparison);
    }
    return comparisons;
  }

  private static Comparison comparison(String name) {
    return Objects.requireNonNull(COMPARISONS.get(name), name);
  }

  boolean areWritten() {
    return !written.isEmpty();
  }

  Condition read() {
    if (!type.isOrdered()) {
      test.self()
          .wrong(
              "asks for a number or a date, which the field is not; write the value, or {in: [...]}");
      return ConditionReader.NEVER;
    }
    if (type == FieldType.NUMBER && List.of(FROM, TO).containsAll(written)) {
      return within();
    }
    return isOfDates()
        ? all(Scalars.DATE, (comparison, date) -> new Condition.DateIs(field, comparison, date))
        : all(
            Scalars.NUMBER,
            (comparison, number) -> new Condition.NumberIs(field, comparison, number));
  }

  private boolean isOfDates() {
    return type == FieldType.DATE
        || (type == FieldType.ATTRIBUTE
            && Scalars.isDate(test.requiredValue(written.get(0), "2026-01-31")));
  }

  private Condition within() {
    Map<String, Field<Long>> bounds = read(Scalars.WHOLE);
    return new Condition.Within(field, of(bounds.get(FROM)), of(bounds.get(TO)));
  }

  private static @Nullable Long of(@Nullable Field<Long> bound) {
    return bound == null ? null : bound.read();
  }

  private <T extends Comparable<? super T>> Condition all(
      Kind<T> kind, BiFunction<Comparison, T, Condition> condition) {
    List<Condition> parts = new ArrayList<>();
    read(kind).forEach((name, bound) -> parts.add(condition.apply(comparison(name), bound.get())));
    return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
  }

  private <T extends Comparable<? super T>> Map<String, Field<T>> read(Kind<T> kind) {
    Map<String, Field<T>> bounds = new LinkedHashMap<>();
    for (String name : written) {
      bounds.put(name, test.required(name, kind));
    }
    bounds.forEach(
        (lower, least) -> bounds.forEach((upper, most) -> refuseEmpty(lower, least, upper, most)));
    return bounds;
  }

  private static <T extends Comparable<? super T>> void refuseEmpty(
      String lower, Field<T> least, String upper, Field<T> most) {
    Comparison below = comparison(lower);
    Comparison above = comparison(upper);
    T from = least.read();
    T to = most.read();
    if (!below.isLower() || above.isLower() || from == null || to == null) {
      return;
    }
    boolean meet = below == Comparison.AT_LEAST && above == Comparison.AT_MOST;
    int room = to.compareTo(from);
    if (room < 0 || (room == 0 && !meet)) {
      most.source()
          .wrong(
              "is %s, but must be %s %s, which is %s"
                  .formatted(
                      most.source().written(),
                      meet ? "at least" : "more than",
                      lower,
                      least.source().written()));
    }
  }
}
