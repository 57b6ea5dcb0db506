package io.leadscorer.topology.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrainPaceTest {
  private final DrainPace pace = new DrainPace();

  @Test
  void shouldGiveManyTasksNoMoreThanFew() {
    pace.grant(1_000_000, 50);
    IntStream.range(0, 100).forEach(task -> pace.grant(1_000_000, 50));

    int few = rowsInASecond(4, 1_000_000);
    int many = rowsInASecond(64, 2_000_000);

    assertThat(few).isEqualTo(10_000);
    assertThat(many).isEqualTo(10_000);
  }

  @Test
  void shouldNotCatchUpWithALongPause() {
    IntStream.range(0, 100).forEach(task -> pace.grant(1_000, 50));

    int afterAMinute = IntStream.range(0, 100).map(task -> pace.grant(61_000, 50)).sum();

    assertThat(afterAMinute).isEqualTo(100);
  }

  @Test
  void shouldGoOnWhenTheMachinesClockIsSetBack() {
    IntStream.range(0, 100).forEach(task -> pace.grant(5_000, 50));

    assertThat(pace.grant(1_000, 50)).isZero();
    assertThat(pace.grant(1_002, 50)).isEqualTo(20);
  }

  /** Rows of so many tasks that have their turn every ten milliseconds. */
  private int rowsInASecond(int tasks, long from) {
    int rows = 0;
    for (long now = from + 10; now <= from + 1_000; now += 10) {
      for (int task = 0; task < tasks; task++) {
        rows += pace.grant(now, 50);
      }
    }
    return rows;
  }
}
