package io.leadscorer.domain.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How points fade (scoring.md 2.2); local midnight in Seoul is 15:00 UTC. */
class DecayTest {
  private static final ZoneCalendar SEOUL = new ZoneCalendar(ZoneId.of("Asia/Seoul"));
  private static final long POINTS = 10_000;

  private static final Decay STEPPED =
      new Decay.Stepped(
          List.of(
              new Decay.Stepped.Step(14 * Time.DAY, 500),
              new Decay.Stepped.Step(28 * Time.DAY, 0)));
  private static final Decay LINEAR = new Decay.Linear(10 * Time.DAY, SEOUL);
  private static final Decay EXPONENTIAL =
      new Decay.Exponential(5 * Time.DAY, 20 * Time.DAY, SEOUL);

  @ParameterizedTest(name = "at {0}: {1}")
  @CsvSource({
    "2024-05-07T15:00:00Z,10000",
    "2024-05-21T14:59:59.999Z,10000",
    "2024-05-21T15:00:00Z,5000",
    "2024-06-04T14:59:59.999Z,5000",
    "2024-06-04T15:00:00Z,0",
    "2034-06-04T15:00:00Z,0",
  })
  void stepped(Instant at, long expected) {
    assertThat(kept(STEPPED, at)).isEqualTo(expected);
  }

  @Test
  void steppedPointsAreRoundedHalfUpToThousandths() {
    assertThat(STEPPED.kept(5, 0, 14 * Time.DAY)).isEqualTo(3);
    assertThat(STEPPED.kept(-5, 0, 14 * Time.DAY)).isEqualTo(-2);
  }

  @ParameterizedTest(name = "at {0}: {1}")
  @CsvSource({
    "2024-05-07T15:00:00Z,10000",
    "2024-05-08T14:59:59.999Z,10000",
    "2024-05-08T15:00:00Z,9000",
    "2024-05-12T15:00:00Z,5000",
    "2024-05-13T14:59:59.999Z,5000",
    "2024-05-16T15:00:00Z,1000",
    "2024-05-17T15:00:00Z,0",
    "2034-05-17T15:00:00Z,0",
  })
  void linearFallsADaysShareAtEachLocalMidnight(Instant at, long expected) {
    assertThat(kept(LINEAR, at)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "at {0}: {1}")
  @CsvSource({
    "2024-05-07T15:00:00Z,10000",
    "2024-05-08T15:00:00Z,8706", // 2 to the power of -1/5
    "2024-05-12T14:59:59.999Z,5743", // -4/5
    "2024-05-12T15:00:00Z,5000",
    "2024-05-17T15:00:00Z,2500",
    "2024-05-27T14:59:59.999Z,718", // -19/5
    "2024-05-27T15:00:00Z,0", // the horizon
  })
  void exponentialHalvesOnceAHalfLifeSampledAtLocalMidnight(Instant at, long expected) {
    assertThat(kept(EXPONENTIAL, at)).isEqualTo(expected);
  }

  @Test
  void pointsEarnedSinceMidnightAreWholeUntilTheNext() {
    long noon = Instant.parse("2024-05-07T03:00:00Z").toEpochMilli();
    long midnight = Instant.parse("2024-05-07T15:00:00Z").toEpochMilli();

    assertThat(LINEAR.kept(POINTS, noon, midnight - 1)).isEqualTo(POINTS);
    assertThat(LINEAR.kept(POINTS, noon, midnight)).isEqualTo(9500);
    assertThat(LINEAR.nextChange(noon, noon)).isEqualTo(midnight);
  }

  @Test
  void theNextChangeIsTheNextStep() {
    assertThat(STEPPED.nextChange(0, 0)).isEqualTo(14 * Time.DAY);
    assertThat(STEPPED.nextChange(0, 14 * Time.DAY - 1)).isEqualTo(14 * Time.DAY);
    assertThat(STEPPED.nextChange(0, 14 * Time.DAY)).isEqualTo(28 * Time.DAY);
    assertThat(STEPPED.nextChange(0, 28 * Time.DAY)).isEqualTo(Time.NEVER);
    assertThat(Decay.NONE.nextChange(0, 0)).isEqualTo(Time.NEVER);
  }

  @Test
  void sampledDecaysEndAtTheirHorizon() {
    long hour = Instant.parse("2024-05-07T15:00:00Z").toEpochMilli();
    long lastMidnight = hour + 10 * Time.DAY;

    assertThat(LINEAR.nextChange(hour, lastMidnight - 1)).isEqualTo(lastMidnight);
    assertThat(LINEAR.nextChange(hour, lastMidnight)).isEqualTo(Time.NEVER);
  }

  private static long kept(Decay decay, Instant at) {
    long hour = Instant.parse("2024-05-07T15:00:00Z").toEpochMilli();
    return decay.kept(POINTS, hour, at.toEpochMilli());
  }
}
