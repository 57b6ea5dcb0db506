package io.leadscorer.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StandbyUpdateListener.SuspendReason;
import org.apache.kafka.streams.processor.TaskId;
import org.junit.jupiter.api.Test;

class RestoreMetricsTest {
  private static final TopicPartition STATES = new TopicPartition("states-changelog", 0);
  private static final TopicPartition LEDGER = new TopicPartition("ledger-changelog", 0);

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final RestoreMetrics restores = new RestoreMetrics(registry);

  @Test
  void tellsHowFarTheStateIs() {
    assertThat(restores.progress()).isEmpty();

    restores.onRestoreStart(STATES, "states", 100, 1_100);
    restores.onRestoreStart(LEDGER, "ledger", 0, 3_000);
    restores.onBatchRestored(LEDGER, "ledger", 999, 1_000);

    assertThat(gauge("leadscorer.restore.left.records")).isEqualTo(3_000);
    assertThat(gauge("leadscorer.restore.stores")).isEqualTo(2);
    assertThat(restores.progress())
        .contains("25 % of the records of 2 stores are restored, 3,000 are left");

    restores.onRestoreEnd(LEDGER, "ledger", 3_000);
    restores.onRestoreSuspended(STATES, "states", 0);
    assertThat(restores.progress()).isEmpty();
    assertThat(gauge("leadscorer.restore.left.records")).isZero();
  }

  @Test
  void tellsHowFarCopiesAreBehind() {
    restores.onUpdateStart(STATES, "states", 0);
    restores.onBatchLoaded(STATES, "states", new TaskId(0, 0), 39, 40, 100);
    assertThat(gauge("leadscorer.standby.lag.records")).isEqualTo(60);

    restores.onUpdateSuspended(STATES, "states", 40, 100, SuspendReason.PROMOTED);
    assertThat(gauge("leadscorer.standby.lag.records")).isZero();
  }

  private double gauge(String name) {
    return registry.get(name).gauge().value();
  }
}
