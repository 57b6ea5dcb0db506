package io.leadscorer.bench.footprint;

import io.leadscorer.config.ScorerConfig;
import io.leadscorer.runtime.Clients;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The changelogs of an application. */
final class Changelogs {
  private static final Duration POLL = Duration.ofMillis(100);

  private final Clients clients;
  private final String application;

  Changelogs(ScorerConfig config) {
    this.clients = new Clients(config);
    this.application = config.applicationId();
  }

  /** Reads all that is committed, to the end; how many records there are. */
  long drain(java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> taker) {
    try (Consumer<byte[], byte[]> consumer = clients.consumer(new ByteArrayDeserializer())) {
      List<TopicPartition> all =
          consumer.listTopics().entrySet().stream()
              .filter(topic -> isOf(application, topic.getKey()))
              .flatMap(topic -> topic.getValue().stream())
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(all);
      consumer.seekToBeginning(all);
      Map<TopicPartition, Long> ends = consumer.endOffsets(all);
      long records = 0;
      while (ends.entrySet().stream().anyMatch(end -> isBefore(consumer, end))) {
        ConsumerRecords<byte[], byte[]> polled = consumer.poll(POLL);
        polled.forEach(taker);
        records += polled.count();
      }
      return records;
    }
  }

  /** Whether a topic is a changelog of an application. */
  static boolean isOf(String application, String topic) {
    return topic.startsWith(application + "-") && topic.endsWith("-changelog");
  }

  private static boolean isBefore(
      Consumer<byte[], byte[]> consumer, Map.Entry<TopicPartition, Long> end) {
    return consumer.position(end.getKey()) < end.getValue();
  }
}
