package io.leadscorer.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StandbyUpdateListener;
import org.apache.kafka.streams.processor.StateRestoreListener;
import org.apache.kafka.streams.processor.TaskId;

/**
 * How far the local state is that comes back from Kafka, and how far this instance's copies are
 * behind the state of others. Called from several threads.
 */
public final class RestoreMetrics implements StateRestoreListener, StandbyUpdateListener {
  private final Map<TopicPartition, Span> restoring = new ConcurrentHashMap<>();
  private final Map<TopicPartition, Long> behind = new ConcurrentHashMap<>();

  /** Records of a changelog: those that there are, and those that are left. */
  private record Span(long all, long left) {}

  RestoreMetrics(MeterRegistry registry) {
    Gauge.builder("leadscorer.restore.left.records", this::left)
        .description("records of changelogs that are to be read before their partitions can go on")
        .register(registry);
    Gauge.builder("leadscorer.restore.stores", restoring::size)
        .description("stores that are being restored, one for each partition")
        .register(registry);
    Gauge.builder("leadscorer.standby.lag.records", this::standbyLag)
        .description("records that the copies of other instances' state are behind")
        .register(registry);
  }

  @Override
  public void onRestoreStart(TopicPartition changelog, String store, long start, long end) {
    restoring.put(changelog, new Span(end - start, end - start));
  }

  @Override
  public void onBatchRestored(TopicPartition changelog, String store, long offset, long count) {
    restoring.computeIfPresent(
        changelog, (same, span) -> new Span(span.all(), Math.max(0, span.left() - count)));
  }

  @Override
  public void onRestoreEnd(TopicPartition changelog, String store, long restored) {
    restoring.remove(changelog);
  }

  @Override
  public void onRestoreSuspended(TopicPartition changelog, String store, long restored) {
    restoring.remove(changelog);
  }

  @Override
  public void onUpdateStart(TopicPartition changelog, String store, long start) {
    behind.put(changelog, 0L);
  }

  @Override
  public void onBatchLoaded(
      TopicPartition changelog, String store, TaskId task, long offset, long size, long end) {
    behind.put(changelog, Math.max(0, end - offset - 1));
  }

  @Override
  public void onUpdateSuspended(
      TopicPartition changelog, String store, long offset, long end, SuspendReason reason) {
    behind.remove(changelog);
  }

  private long left() {
    return restoring.values().stream().mapToLong(Span::left).sum();
  }

  private long standbyLag() {
    return behind.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How far it is, in words; empty where nothing is being restored. */
  public Optional<String> progress() {
    long all = restoring.values().stream().mapToLong(Span::all).sum();
    long left = left();
    if (restoring.isEmpty()) {
      return Optional.empty();
    }
    long percent = all == 0 ? 100 : 100 * (all - left) / all;
    return Optional.of(
        "%d %% of the records of %d stores are restored, %,d are left"
            .formatted(percent, restoring.size(), left));
  }
}
