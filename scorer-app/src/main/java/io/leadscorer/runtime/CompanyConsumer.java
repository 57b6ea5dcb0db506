package io.leadscorer.runtime;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The consumer with which Kafka Streams reads the company profiles. Whenever more is asked of it,
 * what it gave before has been filed; so if it then stands at the end of the topic, everything up
 * to then has been read.
 */
final class CompanyConsumer extends KafkaConsumer<byte[], byte[]> {
  private static final Duration LOOK_EVERY = Duration.ofMillis(200);
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(1);

  private final CompanyReads reads;
  private long lookedAt;

  CompanyConsumer(Map<String, Object> settings, CompanyReads reads) {
    super(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    this.reads = reads;
  }

  @Override
  public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
    long now = reads.now();
    if (Math.abs(now - lookedAt) >= LOOK_EVERY.toMillis()) {
      lookedAt = now;
      if (standsAtTheEnd()) {
        reads.readUpTo(now);
      }
    }
    return super.poll(timeout);
  }

  /** At its start Kafka Streams reads partition by partition, which says nothing of the others. */
  private boolean standsAtTheEnd() {
    Set<TopicPartition> partitions = assignment();
    try {
      if (partitions.isEmpty() || !partitions.containsAll(allBeside(partitions))) {
        return false;
      }
      Map<TopicPartition, Long> ends = endOffsets(partitions, ANSWER_WITHIN);
      return partitions.stream()
          .allMatch(
              partition ->
                  position(partition, ANSWER_WITHIN)
                      >= ends.getOrDefault(partition, Long.MAX_VALUE));
    } catch (RetriableException e) {
      // A broker does not answer: nothing is known, and the next poll looks again.
      return false;
    }
  }

  private Set<TopicPartition> allBeside(Set<TopicPartition> partitions) {
    String topic = partitions.iterator().next().topic();
    return partitionsFor(topic, ANSWER_WITHIN).stream()
        .map(info -> new TopicPartition(info.topic(), info.partition()))
        .collect(Collectors.toSet());
  }
}
