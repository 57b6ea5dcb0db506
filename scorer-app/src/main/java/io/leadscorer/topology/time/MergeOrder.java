package io.leadscorer.topology.time;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.processor.TimestampExtractor;
import org.apache.kafka.streams.processor.api.Record;

/**
 * The order in which the topics of a partition are merged: by time and, at one instant, profiles,
 * then activities, then events, then ticks. Kafka Streams merges by timestamp and leaves ties to
 * chance; so while records are merged, and only then, their time is counted in quarters of a
 * millisecond, of which each topic has one. What reads a record puts its instant back.
 */
public enum MergeOrder implements TimestampExtractor {
  PROFILES(0),
  ACTIVITIES(1),
  EVENTS(2),
  TICKS(3);

  private static final int QUARTERS = 4;

  private final int quarter;

  MergeOrder(int quarter) {
    this.quarter = quarter;
  }

  @Override
  public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
    if (record.timestamp() < 0) {
      throw new StreamsException(
          "the record at %s-%d@%d has no timestamp; the topic's message.timestamp.type must be LogAppendTime"
              .formatted(record.topic(), record.partition(), record.offset()));
    }
    return record.timestamp() * QUARTERS + quarter;
  }

  /** The record at its instant again. */
  public static <K, V> Record<K, V> atItsInstant(Record<K, V> merged) {
    return merged.withTimestamp(merged.timestamp() / QUARTERS);
  }
}
