package io.leadscorer.domain.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {
  private static final String FIELD = "f";

  @ParameterizedTest
  @CsvSource({
    "AT_LEAST, 9, false", "AT_LEAST, 10, true", "AT_LEAST, 11, true",
    "MORE, 9, false", "MORE, 10, false", "MORE, 11, true",
    "AT_MOST, 9, true", "AT_MOST, 10, true", "AT_MOST, 11, false",
    "LESS, 9, true", "LESS, 10, false", "LESS, 11, false"
  })
  void shouldCompareNumbersAndTheTextsThatReadAsSuch(
      Comparison comparison, long value, boolean holds) {
    Condition condition = new Condition.NumberIs(FIELD, comparison, BigDecimal.TEN);

    assertThat(meets(condition, value)).isEqualTo(holds);
    assertThat(meets(condition, Long.toString(value))).isEqualTo(holds);
    assertThat(meets(condition, value + ".00")).isEqualTo(holds);
  }

  @ParameterizedTest
  @CsvSource({
    "AT_LEAST, 2026-02-27, false", "AT_LEAST, 2026-02-28, true", "MORE, 2026-02-28, false",
    "MORE, 2026-03-01, true", "AT_MOST, 2026-02-28, true", "AT_MOST, 2026-03-01, false",
    "LESS, 2026-02-27, true", "LESS, 2026-02-28, false"
  })
  void shouldCompareDatesAndTheTextsThatReadAsSuch(
      Comparison comparison, LocalDate value, boolean holds) {
    Condition condition = new Condition.DateIs(FIELD, comparison, LocalDate.of(2026, 2, 28));

    assertThat(meets(condition, value)).isEqualTo(holds);
    assertThat(meets(condition, value.toString())).isEqualTo(holds);
  }

  @ParameterizedTest
  @CsvSource({"many", "1e9", "0x10", "1 2", "1.", "1234567890123456789", "''", "-"})
  void shouldHoldForNoTextThatIsNoNumber(String text) {
    assertThat(meets(new Condition.NumberIs(FIELD, Comparison.LESS, BigDecimal.TEN), text))
        .isFalse();
    assertThat(meets(new Condition.NumberIs(FIELD, Comparison.MORE, BigDecimal.TEN), text))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({"2026-02-29", "2026-13-01", "2026-2-1", "20260201", "2026-02-01T00:00", "''"})
  void shouldHoldForNoTextThatIsNoDate(String text) {
    LocalDate bound = LocalDate.of(2026, 6, 1);
    assertThat(meets(new Condition.DateIs(FIELD, Comparison.LESS, bound), text)).isFalse();
    assertThat(meets(new Condition.DateIs(FIELD, Comparison.MORE, bound), text)).isFalse();
  }

  @Test
  void shouldFindPartsOfTexts() {
    Condition contains = new Condition.Contains(FIELD, "VP");

    assertThat(meets(contains, "EVP Sales")).isTrue();
    assertThat(meets(contains, "vp sales")).isFalse();
    assertThat(meets(contains, null)).isFalse();
    assertThat(meets(contains, 7L)).isFalse();
  }

  @Test
  void shouldAskTheElementsOfLists() {
    Object technologies = List.of("aws-lambda", "hubspot");

    assertThat(meets(new Condition.In(FIELD, Set.of("hubspot")), technologies)).isTrue();
    assertThat(meets(new Condition.Prefix(FIELD, "aws"), technologies)).isTrue();
    assertThat(meets(new Condition.Contains(FIELD, "lambda"), technologies)).isTrue();
    assertThat(meets(new Condition.Matches(FIELD, Glob.of("aws-*")), technologies)).isTrue();
    assertThat(meets(new Condition.Matches(FIELD, Glob.of("azure-*")), technologies)).isFalse();
  }

  private static boolean meets(Condition condition, @Nullable Object value) {
    return condition.test(field -> field.equals(FIELD) ? value : null);
  }
}
