package io.leadscorer.domain.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rows of rule, hour and count. */
class TalliesTest {
  private final Tallies tallies = new Tallies();

  @Test
  void shouldCountEachRuleInEachHour() {
    tallies.add(1, 100, 1);
    tallies.add(2, 100, 1);
    tallies.add(1, 101, 1);
    tallies.add(1, 100, 2);

    assertThat(rows()).containsExactly("1 in 100: 3", "2 in 100: 1", "1 in 101: 1");
  }

  @Test
  void shouldCountMovedRowsInTheRowThatIsThere() {
    tallies.add(1, 0, 5);
    tallies.add(1, 100, 1);
    tallies.add(2, 100, 1);
    tallies.add(1, 101, 2);

    tallies.settle((rule, hour) -> rule == 1, (rule, hour) -> false, 0);

    assertThat(rows()).containsExactly("1 in 0: 8", "2 in 100: 1");
  }

  @Test
  void shouldCountMovedRowsTogetherWhereThereIsNoneYet() {
    tallies.add(1, 100, 1);
    tallies.add(2, 100, 4);
    tallies.add(1, 101, 2);

    tallies.settle((rule, hour) -> true, (rule, hour) -> false, 0);

    assertThat(rows()).containsExactlyInAnyOrder("1 in 0: 3", "2 in 0: 4");
  }

  @Test
  void shouldForgetSettledRowsThatAreWorthNothing() {
    tallies.add(1, 10, 2);
    tallies.add(2, 10, 3);
    tallies.add(3, 10, 4);

    tallies.settle((rule, hour) -> rule < 3, (rule, hour) -> rule == 1, 0);

    assertThat(rows()).containsExactly("2 in 0: 3", "3 in 10: 4");
  }

  @Test
  void shouldForgetRows() {
    for (int hour = 0; hour < 20; hour++) {
      tallies.add(1, hour, hour + 1);
    }

    tallies.removeIf((rule, hour) -> hour % 10 != 3);

    assertThat(rows()).containsExactly("1 in 3: 4", "1 in 13: 14");
  }

  private List<String> rows() {
    return IntStream.range(0, tallies.size())
        .mapToObj(
            row ->
                "%d in %d: %d".formatted(tallies.rule(row), tallies.hour(row), tallies.count(row)))
        .toList();
  }
}
