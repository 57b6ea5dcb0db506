package io.leadscorer.runtime.dev;

import io.leadscorer.runtime.TopicPartitions;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads the committed records of a topic from its beginning. */
final class TopicReader<T> implements AutoCloseable {
  private final Consumer<byte[], T> consumer;
  private final java.util.function.Consumer<T> taker;

  TopicReader(Consumer<byte[], T> consumer, String topic, java.util.function.Consumer<T> taker) {
    this.consumer = consumer;
    this.taker = taker;
    List<TopicPartition> partitions = TopicPartitions.of(consumer, topic);
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** Takes what has come, waiting a little for it. */
  void read(Duration patience) {
    for (ConsumerRecord<byte[], T> record : consumer.poll(patience)) {
      taker.accept(record.value());
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
