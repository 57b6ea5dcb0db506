package io.leadscorer.metrics;

import io.leadscorer.domain.flow.Rescore;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How the leads of this instance's partitions are brought under new versions of models. */
public final class RescoreMetrics {
  private final MeterRegistry registry;
  private final Map<Integer, Rescore.Progress> byPartition = new ConcurrentHashMap<>();

  RescoreMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  /** A partition has come so far. */
  public void rescored(int partition, Rescore.Progress progress) {
    if (byPartition.put(partition, progress) == null) {
      register(partition);
    }
  }

  private void register(int partition) {
    String label = Integer.toString(partition);
    Gauge.builder("leadscorer.rescore.running", () -> of(partition).running() ? 1 : 0)
        .description("1 while leads of the partition stand under older versions of models")
        .tag("partition", label)
        .register(registry);
    Gauge.builder("leadscorer.rescore.leads", () -> of(partition).leads())
        .description("leads of the partition that the running or last re-score has looked at")
        .tag("partition", label)
        .register(registry);
  }

  private Rescore.Progress of(int partition) {
    return byPartition.getOrDefault(partition, new Rescore.Progress(false, 0));
  }
}
