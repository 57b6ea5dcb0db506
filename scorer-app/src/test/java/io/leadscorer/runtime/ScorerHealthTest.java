package io.leadscorer.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.config.ClockSource;
import io.leadscorer.http.Check;
import java.util.Optional;
import org.apache.kafka.streams.KafkaStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScorerHealthTest {
  private static final Optional<String> STALLED =
      Optional.of("that of partition 1 has had no tick");

  private static final Optional<String> RESTORED = Optional.of("40 % of it");

  @Test
  void shouldBeReadyWhileStreamsRunAndTimePasses() {
    assertThat(health(KafkaStreams.State.RUNNING, Optional.empty(), ClockSource.WALL).checks())
        .containsExactly(Check.ok("streams"), Check.ok("clock"));
  }

  @ParameterizedTest
  @EnumSource(value = KafkaStreams.State.class, mode = EnumSource.Mode.EXCLUDE, names = "RUNNING")
  void shouldNotBeReadyInAnyOtherState(KafkaStreams.State state) {
    Check streams = health(state, Optional.empty(), ClockSource.WALL).checks().get(0);

    assertThat(streams.state()).isEqualTo(Check.State.FAILING);
    assertThat(streams.detail()).isNotBlank();
  }

  @Test
  void shouldNotBeReadyWhileItsOwnClockStandsStill() {
    assertThat(health(KafkaStreams.State.RUNNING, STALLED, ClockSource.WALL).checks())
        .contains(
            new Check(
                "clock",
                Check.State.FAILING,
                "clocks stand still: that of partition 1 has had no tick"));
  }

  @Test
  void shouldOnlyTellOfAClockThatSomebodyElseLetsStandStill() {
    assertThat(health(KafkaStreams.State.RUNNING, STALLED, ClockSource.TOPIC).checks())
        .contains(
            new Check(
                "clock",
                Check.State.WARNING,
                "clocks stand still: that of partition 1 has had no tick"));
  }

  @Test
  void shouldTellHowFarTheStateIs() {
    assertThat(
            health(KafkaStreams.State.REBALANCING, Optional.empty(), ClockSource.WALL)
                .checks()
                .get(0)
                .detail())
        .endsWith("restored: 40 % of it");
  }

  private static ScorerHealth health(
      KafkaStreams.State streams, Optional<String> stalled, ClockSource clock) {
    return new ScorerHealth(Optional::empty, () -> streams, () -> RESTORED, () -> stalled, clock);
  }
}
