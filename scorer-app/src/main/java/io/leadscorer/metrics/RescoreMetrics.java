package io.leadscorer.metrics;

import io.leadscorer.domain.flow.Rescore;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How the leads of this instance's partitions are brought under new versions of models. */
public final class RescoreMetrics {
  private final MeterRegistry registry;
  private final Map<Integer, Watched> byPartition = new ConcurrentHashMap<>();

  RescoreMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  /** A partition that is looked after here. */
  private static final class Watched {
    private final List<Gauge> gauges;
    private volatile Rescore.Progress progress = new Rescore.Progress(false, 0);

    private Watched(int partition, MeterRegistry registry) {
      String label = Integer.toString(partition);
      gauges =
          List.of(
              Gauge.builder("leadscorer.rescore.running", () -> progress.running() ? 1 : 0)
                  .description("1 while leads of the partition may stand under older versions")
                  .tag("partition", label)
                  .register(registry),
              Gauge.builder("leadscorer.rescore.leads", () -> progress.leads())
                  .description("leads that the running or last re-score has looked at")
                  .tag("partition", label)
                  .register(registry));
    }
  }

  /** A partition has come so far. */
  public void rescored(int partition, Rescore.Progress progress) {
    byPartition.computeIfAbsent(partition, added -> new Watched(added, registry)).progress =
        progress;
  }

  /** Another instance may look after this partition from now on. */
  public void released(int partition) {
    Watched watched = byPartition.remove(partition);
    if (watched != null) {
      watched.gauges.forEach(registry::remove);
    }
  }
}
