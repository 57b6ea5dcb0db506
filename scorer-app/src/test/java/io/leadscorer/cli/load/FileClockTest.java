package io.leadscorer.cli.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileClockTest {
  private static final long HOUR = 3_600_000;

  private final List<String> told = new ArrayList<>();
  private final FileClock clock =
      new FileClock(() -> told.add("flushed"), instant -> told.add("tick " + instant / 1000));

  @Test
  void shouldTickOnceForEveryFullHourThatHasPassed() {
    clock.before(HOUR / 2);
    clock.before(HOUR);
    clock.before(HOUR);
    clock.before(3 * HOUR + 1);

    assertThat(told).containsExactly("flushed", "tick 3600", "tick 7200", "tick 10800");
  }

  @Test
  void shouldEndAtTheLastRecordAndAtTheEnd() {
    clock.before(HOUR / 2);
    clock.end();
    clock.end(5 * HOUR);

    assertThat(told).containsExactly("flushed", "tick 1800", "flushed", "tick 18000");
  }

  @Test
  void shouldStandStillWithoutRecords() {
    clock.end();

    assertThat(told).isEmpty();
  }
}
