package io.leadscorer.cli.unload;

import io.leadscorer.runtime.TopicPartitions;
import io.leadscorer.topology.time.TakenOrder;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * A topic as one log, from its beginning to where it ends now: records of all partitions in the
 * order of the instants at which they count, those of a partition as they stand there.
 */
final class CountedLog {
  private static final Duration POLL = Duration.ofMillis(200);

  /** Records of a partition that wait for those of the others; more are not fetched meanwhile. */
  private static final int ENOUGH = 5_000;

  /** A record and the instant at which it counts. */
  record Counted(ConsumerRecord<byte[], byte[]> record, long at) {}

  private final Consumer<byte[], byte[]> consumer;
  private final TakenOrder taken;
  private final long grace;
  private final Map<TopicPartition, Deque<Counted>> waiting = new LinkedHashMap<>();
  private final Map<TopicPartition, Long> ends;
  private final long records;

  /**
   * Opens a topic.
   *
   * @param taken what was noted of the order in which records were counted
   * @param grace how much later than they were appended its records begin to hold
   */
  CountedLog(Consumer<byte[], byte[]> consumer, String topic, TakenOrder taken, Duration grace) {
    this.consumer = consumer;
    this.taken = taken;
    this.grace = grace.toMillis();
    List<TopicPartition> partitions = TopicPartitions.of(consumer, topic);
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    partitions.forEach(partition -> waiting.put(partition, new ArrayDeque<>()));
    ends = consumer.endOffsets(partitions);
    long begins =
        consumer.beginningOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
    records = ends.values().stream().mapToLong(Long::longValue).sum() - begins;
  }

  /** How many records it holds; an upper bound where some were compacted away. */
  long records() {
    return records;
  }

  /** The next record; null at the end. */
  @Nullable Counted next() {
    while (waiting.keySet().stream().anyMatch(this::isAwaited)) {
      poll();
    }
    Deque<Counted> earliest = null;
    for (Deque<Counted> partition : waiting.values()) {
      Counted head = partition.peek();
      if (head != null && (earliest == null || head.at() < earliest.getFirst().at())) {
        earliest = partition;
      }
    }
    return earliest == null ? null : earliest.remove();
  }

  /** Whether nothing can be said before a partition has told its next record. */
  private boolean isAwaited(TopicPartition partition) {
    return queue(partition).isEmpty() && consumer.position(partition) < end(partition);
  }

  private void poll() {
    consumer.resume(consumer.paused());
    consumer.pause(waiting.keySet().stream().filter(p -> queue(p).size() >= ENOUGH).toList());
    for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
      TopicPartition partition = new TopicPartition(record.topic(), record.partition());
      if (record.offset() < end(partition)) {
        long floor = taken.floor(record.topic(), record.partition(), record.offset());
        queue(partition).add(new Counted(record, Math.max(record.timestamp(), floor) + grace));
      }
    }
  }

  private Deque<Counted> queue(TopicPartition partition) {
    return waiting.getOrDefault(partition, new ArrayDeque<>());
  }

  private long end(TopicPartition partition) {
    return ends.getOrDefault(partition, 0L);
  }
}
