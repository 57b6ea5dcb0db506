package io.leadscorer.runtime.dev;

import io.leadscorer.events.TierChange;
import io.leadscorer.runtime.TopicPartitions;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads committed tier changes from the beginning of the topic into the standings. */
final class ChangeReader {
  private final Consumer<byte[], TierChange> consumer;
  private final Standings standings;

  ChangeReader(Consumer<byte[], TierChange> consumer, String topic, Standings standings) {
    this.consumer = consumer;
    this.standings = standings;
    List<TopicPartition> partitions = TopicPartitions.of(consumer, topic);
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** Takes what has come, waiting a little for it. */
  void read(Duration patience) {
    for (ConsumerRecord<byte[], TierChange> record : consumer.poll(patience)) {
      standings.take(record.value());
    }
  }
}
