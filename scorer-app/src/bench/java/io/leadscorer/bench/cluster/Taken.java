package io.leadscorer.bench.cluster;

import io.leadscorer.catalog.Topics;
import io.leadscorer.config.ScorerConfig;
import io.leadscorer.runtime.Clients;
import io.leadscorer.runtime.TopicPartitions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** How fast an application works a backlog of events off, by the offsets that it commits. */
public final class Taken {
  private static final Duration LOOK = Duration.ofMillis(20);
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** What start-up and the first calls take is not measured. */
  private static final double FROM = 0.1;

  private final ScorerConfig config;
  private final Clients clients;

  public Taken(ScorerConfig config) {
    this.config = config;
    this.clients = new Clients(config);
  }

  /** Events a second, from the first tenth to the last. */
  public double eventsPerSecond() throws ExecutionException, InterruptedException {
    String topic = Topics.named(config.topicsPrefix()).name(Topics.LEAD_EVENTS);
    try (Admin admin = clients.admin();
        Consumer<byte[], byte[]> consumer = clients.consumer(new ByteArrayDeserializer())) {
      List<TopicPartition> partitions = TopicPartitions.of(consumer, topic);
      long all = sum(consumer.endOffsets(partitions).values().stream().toList());
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      long firstAt = 0;
      long first = 0;
      while (System.nanoTime() < deadline) {
        long taken = taken(admin, partitions);
        long now = System.nanoTime();
        if (firstAt == 0 && taken >= FROM * all) {
          firstAt = now;
          first = taken;
        }
        if (taken >= all) {
          return (taken - first) / ((now - firstAt) / 1e9);
        }
        Thread.sleep(LOOK.toMillis());
      }
      throw new IllegalStateException("waited too long for " + config.applicationId());
    }
  }

  private long taken(Admin admin, List<TopicPartition> partitions)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetAndMetadata> offsets =
        admin
            .listConsumerGroupOffsets(config.applicationId())
            .partitionsToOffsetAndMetadata()
            .get();
    return sum(
        partitions.stream()
            .map(offsets::get)
            .map(offset -> offset == null ? 0L : offset.offset())
            .toList());
  }

  private static long sum(List<Long> numbers) {
    return numbers.stream().mapToLong(Long::longValue).sum();
  }
}
