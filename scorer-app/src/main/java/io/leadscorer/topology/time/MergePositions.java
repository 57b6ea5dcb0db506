package io.leadscorer.topology.time;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.processor.TimestampExtractor;

/**
 * Gives the records of a topic their position in the merge: by the time at which the broker took
 * them or, for those that were overtaken when they were first counted, by the instant at which they
 * counted.
 */
public final class MergePositions implements TimestampExtractor {
  private final MergeOrder topic;
  private final TakenOrder taken;

  public MergePositions(MergeOrder topic, TakenOrder taken) {
    this.topic = topic;
    this.taken = taken;
  }

  @Override
  public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
    if (record.timestamp() < 0) {
      throw new StreamsException(
          "the record at %s-%d@%d has no timestamp; the topic's message.timestamp.type must be LogAppendTime"
              .formatted(record.topic(), record.partition(), record.offset()));
    }
    long floor = taken.floor(record.topic(), record.partition(), record.offset());
    return topic.position(Math.max(record.timestamp(), floor));
  }
}
