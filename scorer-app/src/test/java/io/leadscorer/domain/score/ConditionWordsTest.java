package io.leadscorer.domain.score;

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
import io.leadscorer.domain.model.Time;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConditionWordsTest {
  private static final Condition C_LEVEL = new In("seniority", Set.of("c_level"));
  private static final Condition PRICING = new Prefix("target", "/pricing");

  static Stream<Arguments> conditions() {
    return Stream.of(
        Arguments.of(C_LEVEL, "seniority is c_level", "seniority is not c_level"),
        Arguments.of(
            new In("industry", Set.of("saas", "finance")),
            "industry is one of finance, saas",
            "industry is not one of finance, saas"),
        Arguments.of(PRICING, "target starts with /pricing", "target does not start with /pricing"),
        Arguments.of(new Contains("ip", "::"), "ip contains ::", "ip does not contain ::"),
        Arguments.of(
            new Matches("target", Glob.of("/a*b?")),
            "target matches /a*b?",
            "target does not match /a*b?"),
        Arguments.of(
            new NumberIs("budget_usd", Comparison.MORE, new BigDecimal("1.5")),
            "budget_usd is > 1.5",
            "budget_usd is not > 1.5"),
        Arguments.of(
            new DateIs("budget_date", Comparison.LESS, LocalDate.of(2026, 1, 31)),
            "budget_date is < 2026-01-31",
            "budget_date is not < 2026-01-31"),
        Arguments.of(new Within("n", 1L, 9L), "n is from 1 to 9", "n is not from 1 to 9"),
        Arguments.of(new Within("n", 1L, null), "n is at least 1", "n is not at least 1"),
        Arguments.of(new Within("n", null, 9L), "n is at most 9", "n is not at most 9"),
        Arguments.of(new Exists("email", true), "email is known", "email is not known"),
        Arguments.of(new Exists("email", false), "email is not known", "email is known"),
        Arguments.of(new Not(C_LEVEL), "seniority is not c_level", "seniority is c_level"),
        Arguments.of(
            new Any(List.of(C_LEVEL, PRICING)),
            "seniority is c_level or target starts with /pricing",
            "seniority is not c_level and target does not start with /pricing"),
        Arguments.of(
            new All(List.of(C_LEVEL, new Any(List.of(PRICING, new Exists("ip", true))))),
            "seniority is c_level and (target starts with /pricing or ip is known)",
            "seniority is not c_level or (target does not start with /pricing and ip is not known)"));
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void shouldSayThatItHoldsAndThatItFails(Condition condition, String holding, String failing) {
    assertThat(ConditionWords.holding(condition)).isEqualTo(holding);
    assertThat(ConditionWords.failing(condition)).isEqualTo(failing);
  }

  @Test
  void shouldNameEventsByTheirType() {
    Condition view = new In("type", Set.of("page_view"));

    assertThat(ConditionWords.event(view)).isEqualTo("page_view");
    assertThat(ConditionWords.event(new All(List.of(view, PRICING))))
        .isEqualTo("page_view whose target starts with /pricing");
    assertThat(ConditionWords.event(PRICING)).isEqualTo("event whose target starts with /pricing");
  }

  @Test
  void shouldHaveWordsForEveryKindOfCondition() {
    assertThat(conditions().<Class<?>>map(words -> words.get()[0].getClass()))
        .contains(Condition.class.getPermittedSubclasses());
  }

  @ParameterizedTest
  @CsvSource({
    "1440,' within 1 day'",
    "129600,' within 90 days'",
    "120,' within 2 hours'",
    "90,' within 90 minutes'"
  })
  void windows(long minutes, String words) {
    assertThat(ConditionWords.within(minutes * 60_000)).isEqualTo(words);
    assertThat(ConditionWords.within(Time.NEVER)).isEmpty();
  }
}
