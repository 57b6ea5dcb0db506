package io.leadscorer.runtime;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
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
  private long lookedAt = Long.MIN_VALUE;

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

  private boolean standsAtTheEnd() {
    Set<TopicPartition> partitions = assignment();
    try {
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
}
