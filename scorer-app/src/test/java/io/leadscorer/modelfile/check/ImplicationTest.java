package io.leadscorer.modelfile.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.domain.model.Comparison;
import io.leadscorer.domain.model.Condition;
import io.leadscorer.domain.model.Condition.All;
import io.leadscorer.domain.model.Condition.Any;
import io.leadscorer.domain.model.Condition.Contains;
import io.leadscorer.domain.model.Condition.DateIs;
import io.leadscorer.domain.model.Condition.Exists;
import io.leadscorer.domain.model.Condition.In;
import io.leadscorer.domain.model.Condition.Matches;
import io.leadscorer.domain.model.Condition.Not;
import io.leadscorer.domain.model.Condition.NumberIs;
import io.leadscorer.domain.model.Condition.Prefix;
import io.leadscorer.domain.model.Condition.Within;
import io.leadscorer.domain.model.Glob;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ImplicationTest {
  private static final String TEXT = "target";
  private static final String LIST = "company.technologies";
  private static final String NUMBER = "company.employees";
  private static final String ATTRIBUTE = "attributes.size";
  private static final String DATE = "budget_date";
  private static final LocalDate DAY = LocalDate.of(2026, 1, 10);
  private static final List<String> TEXTS = List.of("a", "ab", "abc", "b", "ba", "cab", "12", "7");

  @Test
  void shouldCompareTexts() {
    assertImplies(in("/pricing", "/prices"), new Prefix(TEXT, "/pric"));
    assertImplies(new Prefix(TEXT, "/pricing/eu"), new Prefix(TEXT, "/pricing"));
    assertImplies(new Prefix(TEXT, "/pricing"), new Contains(TEXT, "ric"));
    assertImplies(new Prefix(TEXT, "/pricing"), glob("/p*"));
    assertImplies(glob("/*/pricing?"), glob("/*pricing*"));
    assertImplies(glob("/a?c"), new Prefix(TEXT, "/a"));
    assertImplies(glob("/ab"), in("/ab", "/ac"));
    assertImplies(new Contains(TEXT, "VP of"), new Exists(TEXT, true));
    assertImpossible(new All(List.of(new Prefix(TEXT, "/a"), new Prefix(TEXT, "/b"))));
    assertImpossible(new All(List.of(in("a", "b"), in("c"))));
    assertImpossible(new All(List.of(glob("*.html"), glob("*.pdf"))));
    assertUnknown(new Prefix(TEXT, "/pric"), new Prefix(TEXT, "/pricing"));
    assertUnknown(glob("/a?c"), new Prefix(TEXT, "/ab"));
  }

  @Test
  void shouldCompareNumbersAndDates() {
    assertImplies(new Within(NUMBER, 1000L, null), new Within(NUMBER, 100L, null));
    assertImplies(
        new All(List.of(number(Comparison.AT_LEAST, 5), number(Comparison.LESS, 9))),
        new Within(NUMBER, 5L, 9L));
    assertImplies(
        new DateIs(DATE, Comparison.MORE, DAY), new DateIs(DATE, Comparison.AT_LEAST, DAY));
    assertImpossible(new All(List.of(number(Comparison.MORE, 9), number(Comparison.AT_MOST, 9))));
    assertUnknown(new Within(NUMBER, 100L, null), new Within(NUMBER, 100L, 999L));
  }

  @Test
  void shouldGoThroughCases() {
    Condition a = in("a");
    Condition b = in("b");
    assertImplies(in("a", "b"), new Any(List.of(a, b)));
    assertImplies(new Any(List.of(a, b)), in("a", "b", "c"));
    assertImplies(new All(List.of(in("a", "b"), new Not(b))), a);
    assertImplies(a, new Not(b));
    assertImplies(new Not(in("a", "b")), new Not(a));
    assertImplies(a, new Not(new Exists(TEXT, false)));
    assertImpossible(new All(List.of(a, new Exists(TEXT, false))));
    assertImpossible(new All(List.of(new Any(List.of(a, b)), in("c"))));
    assertUnknown(new Not(a), b);
  }

  @Test
  void shouldLetListsHoldSeveralValues() {
    Condition aws = new In(LIST, Set.of("aws"));
    Condition hubspot = new In(LIST, Set.of("hubspot"));
    assertThat(Implication.exclude(aws, hubspot)).isFalse();
    assertImplies(aws, new Prefix(LIST, "a"));
    assertUnknown(aws, new Not(hubspot));
  }

  /** Where it is certain, no fact may say otherwise. */
  @Test
  void shouldNeverBeWronglyCertain() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<Map<String, Object>> facts = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      facts.add(fact(random));
    }
    int certain = 0;
    for (int i = 0; i < 20_000; i++) {
      Condition a = condition(random, 2);
      Condition b = condition(random, 2);
      boolean implies = Implication.implies(a, b);
      boolean isImpossible = Implication.isImpossible(a);
      certain += implies || isImpossible ? 1 : 0;
      for (Map<String, Object> fact : facts) {
        boolean meets = a.test(fact::get);
        assertThat(meets && isImpossible).as("seed %d: %s, %s", seed, a, fact).isFalse();
        assertThat(meets && implies && !b.test(fact::get))
            .as("seed %d: %s implies %s, %s", seed, a, b, fact)
            .isFalse();
      }
    }
    assertThat(certain).as("seed %d", seed).isGreaterThan(200);
  }

  private static Map<String, Object> fact(Random random) {
    Map<String, Object> fact = new HashMap<>();
    put(fact, TEXT, text(random), random);
    put(fact, ATTRIBUTE, text(random), random);
    put(fact, LIST, List.of(text(random), text(random)), random);
    put(fact, NUMBER, (long) random.nextInt(6), random);
    put(fact, DATE, DAY.plusDays(random.nextInt(6)), random);
    return fact;
  }

  private static void put(Map<String, Object> fact, String field, Object value, Random random) {
    if (random.nextInt(5) > 0) {
      fact.put(field, value);
    }
  }

  private static Condition condition(Random random, int depth) {
    int kind = depth == 0 ? 9 : random.nextInt(10);
    List<Condition> parts = new ArrayList<>();
    if (kind < 5) {
      for (int i = 0; i < 2 + random.nextInt(2); i++) {
        parts.add(condition(random, depth - 1));
      }
    }
    if (kind < 2) {
      return new Any(parts);
    }
    if (kind < 5) {
      return new All(parts);
    }
    return kind == 5 ? new Not(condition(random, depth - 1)) : test(random);
  }

  private static Condition test(Random random) {
    Comparison comparison = Comparison.values()[random.nextInt(4)];
    String field = List.of(TEXT, LIST, ATTRIBUTE).get(random.nextInt(3));
    return switch (random.nextInt(9)) {
      case 0 -> new In(field, Set.copyOf(List.of(text(random), "a", text(random))));
      case 1 -> new In(field, Set.of(text(random)));
      case 2 -> new Prefix(field, text(random));
      case 3 -> new Contains(field, text(random));
      case 4 -> new Matches(field, Glob.of(pattern(random)));
      case 5 -> new Exists(field, random.nextBoolean());
      case 6 ->
          new NumberIs(
              random.nextBoolean() ? NUMBER : ATTRIBUTE,
              comparison,
              BigDecimal.valueOf(random.nextInt(14)));
      case 7 -> new DateIs(DATE, comparison, DAY.plusDays(random.nextInt(6)));
      default ->
          new Within(
              NUMBER,
              (long) random.nextInt(4),
              random.nextBoolean() ? null : 3L + random.nextInt(3));
    };
  }

  private static String text(Random random) {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  private static String pattern(Random random) {
    StringBuilder pattern = new StringBuilder();
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      pattern.append("abc?**".charAt(random.nextInt(6)));
    }
    return pattern.toString();
  }

  private static Condition in(Object... values) {
    return new In(TEXT, Set.of(values));
  }

  private static Condition glob(String pattern) {
    return new Matches(TEXT, Glob.of(pattern));
  }

  private static Condition number(Comparison comparison, long bound) {
    return new NumberIs(NUMBER, comparison, BigDecimal.valueOf(bound));
  }

  private static void assertImplies(Condition condition, Condition other) {
    assertThat(Implication.implies(condition, other)).as("%s: %s", condition, other).isTrue();
  }

  private static void assertUnknown(Condition condition, Condition other) {
    assertThat(Implication.implies(condition, other)).as("%s: %s", condition, other).isFalse();
  }

  private static void assertImpossible(Condition condition) {
    assertThat(Implication.isImpossible(condition)).as("%s", condition).isTrue();
  }
}
