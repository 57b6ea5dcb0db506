package io.leadscorer.cli.unload;

import io.leadscorer.catalog.Topics;
import io.leadscorer.runtime.Clients;
import io.leadscorer.runtime.TopicPartitions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Where the clock of a cluster stands. */
public final class LastTick {
  private static final Duration POLL = Duration.ofMillis(200);

  private LastTick() {}

  /**
   * The instant of the last tick that was told to all partitions, in UTC milliseconds; empty before
   * there was one.
   */
  public static Optional<Long> of(Clients clients, Topics topics) {
    try (Consumer<byte[], byte[]> consumer = clients.consumer(new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          TopicPartitions.of(consumer, topics.name(Topics.SCORER_CLOCK));
      consumer.assign(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
      long earliest = Long.MAX_VALUE;
      for (TopicPartition partition : partitions) {
        long end = ends.getOrDefault(partition, 0L);
        if (end <= begins.getOrDefault(partition, 0L)) {
          return Optional.empty();
        }
        consumer.assign(List.of(partition));
        consumer.seek(partition, end - 1);
        earliest = Math.min(earliest, next(consumer));
      }
      return Optional.of(earliest);
    }
  }

  private static long next(Consumer<byte[], byte[]> consumer) {
    while (true) {
      for (ConsumerRecord<byte[], byte[]> tick : consumer.poll(POLL)) {
        return tick.timestamp();
      }
    }
  }
}
