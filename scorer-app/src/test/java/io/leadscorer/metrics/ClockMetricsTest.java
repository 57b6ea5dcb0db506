package io.leadscorer.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ClockMetricsTest {
  private static final long NOON = Instant.parse("2026-03-02T12:00:00Z").toEpochMilli();

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private long wall = NOON;
  private long nanos = 17;
  private final ClockMetrics clocks =
      new ClockMetrics(
          registry, () -> Instant.ofEpochMilli(wall), () -> nanos, Duration.ofSeconds(30));

  @Test
  void shouldShowHowFarAClockIsBehind() {
    clocks.clockStands(3, NOON - 2_500);

    assertThat(gauge(ClockMetrics.LAG, 3)).isEqualTo(2.5);
  }

  @Test
  void shouldShowHowFarWhatIsDueIsBehindTheClock() {
    clocks.clockStands(3, NOON - 60_000);
    clocks.clockStands(3, NOON);
    assertThat(gauge(ClockMetrics.BACKLOG, 3)).isEqualTo(60.0);

    clocks.drainedUpTo(3, NOON - 1_500);
    assertThat(gauge(ClockMetrics.BACKLOG, 3)).isEqualTo(1.5);

    clocks.drainedUpTo(3, NOON);
    assertThat(gauge(ClockMetrics.BACKLOG, 3)).isZero();
  }

  @Test
  void shouldShowForHowLongAClockHasNotMoved() {
    clocks.clockStands(0, NOON);
    pass(Duration.ofSeconds(7));

    assertThat(gauge(ClockMetrics.STILL, 0)).isEqualTo(7.0);
  }

  @Test
  void shouldTakeOnlyAStepForwardForMovement() {
    clocks.clockStands(0, NOON);
    pass(Duration.ofSeconds(5));
    clocks.clockStands(0, NOON);
    clocks.clockStands(0, NOON - 1);
    assertThat(gauge(ClockMetrics.STILL, 0)).isEqualTo(5.0);
    assertThat(gauge(ClockMetrics.LAG, 0)).isEqualTo(5.0);

    clocks.clockStands(0, NOON + 1);
    assertThat(gauge(ClockMetrics.STILL, 0)).isZero();
  }

  @Test
  void shouldNotTakeAJumpOfTheWallClockForAStall() {
    clocks.clockStands(0, NOON);
    wall += Duration.ofDays(1).toMillis();

    assertThat(gauge(ClockMetrics.STILL, 0)).isZero();
    assertThat(clocks.stalled()).isEmpty();
  }

  @Test
  void shouldTellOfAClockThatStandsStillForLongerThanItMay() {
    clocks.clockStands(0, NOON);
    clocks.clockStands(3, NOON - 1_000);
    pass(Duration.ofSeconds(30));
    assertThat(clocks.stalled()).isEmpty();

    clocks.clockStands(0, NOON + 30_000);
    pass(Duration.ofMillis(1_500));
    assertThat(clocks.stalled())
        .contains("that of partition 3 stands at 2026-03-02T11:59:59Z for 31s");
    assertThat(stalledPartitions()).isEqualTo(1);

    clocks.clockStands(3, NOON);
    assertThat(clocks.stalled()).isEmpty();
    assertThat(stalledPartitions()).isZero();
  }

  @Test
  void shouldTellOfABacklogThatIsWorkedOffAsBehindAndNotAsStalled() {
    clocks.clockStands(0, NOON - Duration.ofHours(5).toMillis());
    pass(Duration.ofSeconds(31));
    clocks.clockStands(0, NOON - Duration.ofHours(4).toMillis());

    assertThat(clocks.stalled()).isEmpty();
    assertThat(gauge(ClockMetrics.LAG, 0)).isEqualTo(4 * 3_600 + 31.0);
  }

  @Test
  void shouldTellOfAPartitionThatNoTickReaches() {
    clocks.expect(() -> Set.of(0, 1));
    assertThat(clocks.stalled()).isEmpty();
    pass(Duration.ofSeconds(40));
    clocks.clockStands(0, NOON);

    assertThat(clocks.stalled()).contains("that of partition 1 has had no tick for 40s");
    assertThat(stalledPartitions()).isEqualTo(1);
  }

  @Test
  void shouldCountAFirstTickAsMovement() {
    clocks.expect(() -> Set.of(0));
    assertThat(clocks.stalled()).isEmpty();
    pass(Duration.ofSeconds(40));
    clocks.clockStands(0, NOON);

    assertThat(clocks.stalled()).isEmpty();
  }

  @Test
  void shouldForgetWhatAnotherInstanceLooksAfter() {
    clocks.clockStands(0, NOON);
    clocks.clockStands(1, NOON);
    clocks.released(1);
    clocks.released(7);
    pass(Duration.ofSeconds(31));

    assertThat(clocks.stalled().orElseThrow()).contains("partition 0").doesNotContain("1 ");
    assertThat(registry.find(ClockMetrics.LAG).gauges()).hasSize(1);
    assertThat(registry.find(ClockMetrics.STILL).gauges()).hasSize(1);
  }

  @Test
  void shouldStartAnewWithAPartitionThatComesBack() {
    clocks.clockStands(0, NOON);
    clocks.released(0);
    pass(Duration.ofSeconds(31));
    clocks.clockStands(0, NOON);

    assertThat(clocks.stalled()).isEmpty();
    assertThat(gauge(ClockMetrics.STILL, 0)).isZero();
  }

  @Test
  void shouldNameTheLongestFirstAndNotMoreThanPeopleRead() {
    for (int partition = 0; partition < 8; partition++) {
      clocks.clockStands(partition, NOON);
      pass(Duration.ofSeconds(1));
    }
    pass(Duration.ofSeconds(60));

    assertThat(clocks.stalled().orElseThrow())
        .startsWith("that of partition 0 stands at 2026-03-02T12:00:00Z for 68s; that of")
        .contains("partition 4")
        .doesNotContain("partition 5")
        .endsWith("; and 3 more");
  }

  @Test
  void shouldBeNamedForPrometheus() {
    clocks.clockStands(3, NOON - 2_000);

    assertThat(registry.scrape())
        .contains("leadscorer_clock_lag_seconds{partition=\"3\"} 2.0")
        .contains("leadscorer_clock_still_seconds{partition=\"3\"} 0.0")
        .contains("leadscorer_clock_stalled_partitions 0.0");
  }

  @Test
  void shouldKeepCountWhileSeveralThreadsTellIt() throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    for (int thread = 0; thread < 4; thread++) {
      int first = thread * 10;
      threads.execute(
          () -> {
            for (int round = 0; round < 1_000; round++) {
              clocks.clockStands(first + round % 10, NOON + round);
              clocks.released(first + (round + 5) % 10);
            }
          });
    }
    threads.shutdown();
    assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();

    // Of each ten, the last five told are left.
    assertThat(registry.find(ClockMetrics.LAG).gauges()).hasSize(20);
    assertThat(registry.find(ClockMetrics.STILL).gauges()).hasSize(20);
  }

  private void pass(Duration time) {
    wall += time.toMillis();
    nanos += time.toNanos();
  }

  private double gauge(String name, int partition) {
    Gauge gauge = registry.get(name).tag("partition", Integer.toString(partition)).gauge();
    return gauge.value();
  }

  private double stalledPartitions() {
    return registry.get(ClockMetrics.STALLED).gauge().value();
  }
}
