package io.leadscorer.metrics;

import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.streams.KafkaStreams;
import org.jspecify.annotations.Nullable;

/** The metrics of one instance: its clock's and those of Kafka Streams. */
public final class ScorerMetrics implements AutoCloseable {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final ClockMetrics clock;
  private final RescoreMetrics rescores;
  private final DeskMetrics desk;
  private @Nullable KafkaStreamsMetrics streams;

  /**
   * Metrics of an instance that has not started.
   *
   * @param stall how long the clock of a partition may stand still
   */
  public ScorerMetrics(Duration stall) {
    this.clock = new ClockMetrics(registry, InstantSource.system(), System::nanoTime, stall);
    this.rescores = new RescoreMetrics(registry);
    this.desk = new DeskMetrics(registry);
  }

  /** The clocks of this instance's partitions, to be told of their ticks. */
  public ClockMetrics clock() {
    return clock;
  }

  /** The re-scores of this instance's partitions, to be told of their progress. */
  public RescoreMetrics rescores() {
    return rescores;
  }

  /** The desk, where this instance runs it, to be told of its decisions. */
  public DeskMetrics desk() {
    return desk;
  }

  /**
   * Begins to measure a streams client; once in an instance's life.
   *
   * @param processed the partitions that this instance processes just now
   */
  public void watch(KafkaStreams client, Supplier<Set<Integer>> processed) {
    clock.expect(processed);
    streams = new KafkaStreamsMetrics(client);
    streams.bindTo(registry);
  }

  /** All there is to know now, in Prometheus' text format 0.0.4. */
  public String scrape() {
    return registry.scrape();
  }

  @Override
  public void close() {
    if (streams != null) {
      streams.close();
    }
    registry.close();
  }
}
