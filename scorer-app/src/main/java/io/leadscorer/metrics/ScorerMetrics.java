package io.leadscorer.metrics;

import io.leadscorer.catalog.Topics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.streams.KafkaStreams;
import org.jspecify.annotations.Nullable;

/** The metrics of one instance: what it does, and what Kafka Streams, its stores and the JVM do. */
public final class ScorerMetrics implements AutoCloseable {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final ClockMetrics clock;
  private final RescoreMetrics rescores;
  private final DeskMetrics desk;
  private final RecordMetrics records;
  private final OutcomeMetrics outcomes;
  private final RestoreMetrics restores;
  private final JvmGcMetrics collections = new JvmGcMetrics();
  private @Nullable KafkaStreamsMetrics streams;

  /**
   * Metrics of an instance that has not started.
   *
   * @param topics by the names of which records are counted
   * @param stall how long the clock of a partition may stand still
   */
  public ScorerMetrics(Topics topics, Duration stall) {
    registry.config().meterFilter(new StoreMeters());
    this.clock = new ClockMetrics(registry, InstantSource.system(), System::nanoTime, stall);
    this.rescores = new RescoreMetrics(registry);
    this.desk = new DeskMetrics(registry);
    this.records = new RecordMetrics(registry, topics);
    this.outcomes = new OutcomeMetrics(registry, topics);
    this.restores = new RestoreMetrics(registry);
    watchTheMachine();
  }

  private void watchTheMachine() {
    List.of(
            new JvmMemoryMetrics(),
            collections,
            new JvmThreadMetrics(),
            new ProcessorMetrics(),
            new FileDescriptorMetrics(),
            new UptimeMetrics())
        .forEach(binder -> binder.bindTo(registry));
  }

  /** What became of the records of inputs, to be told of them. */
  public RecordMetrics records() {
    return records;
  }

  /** What the scorer tells, to be told of it. */
  public OutcomeMetrics outcomes() {
    return outcomes;
  }

  /** How far the local state is, to be told of it by Kafka Streams. */
  public RestoreMetrics restores() {
    return restores;
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
   * Begins to measure a streams client that has not started; once in an instance's life.
   *
   * @param processed the partitions that this instance processes just now
   */
  public void watch(KafkaStreams client, Supplier<Set<Integer>> processed) {
    clock.expect(processed);
    client.setGlobalStateRestoreListener(restores);
    client.setStandbyUpdateListener(restores);
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
    collections.close();
    registry.close();
  }
}
