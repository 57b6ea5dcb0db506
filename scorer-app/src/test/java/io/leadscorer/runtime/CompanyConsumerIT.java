package io.leadscorer.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.config.ScorerConfig;
import io.leadscorer.it.SharedCluster;
import io.leadscorer.runtime.embedded.EmbeddedKafka;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tells how far it has read only when all of that was handed out before. */
@ExtendWith(SharedCluster.class)
class CompanyConsumerIT {
  private final AtomicLong now = new AtomicLong(1_000);
  private final CompanyReads reads = new CompanyReads(() -> Instant.ofEpochMilli(now.get()));

  @Test
  void shouldTellOfWhatWasHandedOutBefore(EmbeddedKafka kafka) throws Exception {
    Clients clients = withTopic(kafka, "companies-read", 1);
    try (Producer<byte[], byte[]> producer = clients.producer();
        CompanyConsumer consumer = consumer(kafka, "companies-read")) {
      consumer.poll(Duration.ofMillis(10));
      reads.awaitReadUpTo(1_000);

      producer.send(new ProducerRecord<>("companies-read", new byte[] {1}, new byte[] {1})).get();
      now.set(2_000);
      CompletableFuture<Void> passed = awaits(2_000);
      Awaitility.await("the record to be handed out")
          .until(() -> !consumer.poll(Duration.ofMillis(100)).isEmpty());
      assertThat(passed).as("what was handed out may not be filed yet").isNotDone();

      now.set(3_000);
      consumer.poll(Duration.ofMillis(10));

      assertThat(passed).succeedsWithin(Duration.ofSeconds(10));
    }
  }

  @Test
  void shouldTellNothingWhileItReadsOneOfSeveralPartitions(EmbeddedKafka kafka) throws Exception {
    withTopic(kafka, "companies-in-part", 2);
    try (CompanyConsumer consumer = consumer(kafka, "companies-in-part")) {
      consumer.poll(Duration.ofMillis(10));

      CompletableFuture<Void> passed = awaits(1_000);
      consumer.poll(Duration.ofMillis(100));
      assertThat(passed).isNotDone();

      now.set(2_000);
      consumer.assign(
          List.of(
              new TopicPartition("companies-in-part", 0),
              new TopicPartition("companies-in-part", 1)));
      consumer.seekToBeginning(consumer.assignment());
      consumer.poll(Duration.ofMillis(100));

      assertThat(passed).succeedsWithin(Duration.ofSeconds(10));
    }
  }

  private CompletableFuture<Void> awaits(long instant) {
    return CompletableFuture.runAsync(() -> reads.awaitReadUpTo(instant));
  }

  /** Reads the first partition of a topic. */
  private CompanyConsumer consumer(EmbeddedKafka kafka, String topic) {
    CompanyConsumer consumer =
        new CompanyConsumer(Map.of("bootstrap.servers", kafka.bootstrapServers()), reads);
    consumer.assign(List.of(new TopicPartition(topic, 0)));
    consumer.seekToBeginning(consumer.assignment());
    return consumer;
  }

  private static Clients withTopic(EmbeddedKafka kafka, String topic, int partitions)
      throws Exception {
    Clients clients =
        new Clients(
            ScorerConfig.of(
                Map.of(
                    "bootstrap.servers",
                    kafka.bootstrapServers(),
                    "schema.registry.url",
                    "http://localhost:1")));
    try (Admin admin = clients.admin()) {
      admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1))).all().get();
    }
    return clients;
  }
}
