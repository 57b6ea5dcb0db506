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
  private static final String TOPIC = "companies-read";

  @Test
  void shouldTellOfWhatWasHandedOutBefore(EmbeddedKafka kafka) throws Exception {
    Clients clients =
        new Clients(
            ScorerConfig.of(
                Map.of(
                    "bootstrap.servers",
                    kafka.bootstrapServers(),
                    "schema.registry.url",
                    "http://localhost:1")));
    try (Admin admin = clients.admin()) {
      admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
    }
    AtomicLong now = new AtomicLong(1_000);
    CompanyReads reads = new CompanyReads(() -> Instant.ofEpochMilli(now.get()));
    try (Producer<byte[], byte[]> producer = clients.producer();
        CompanyConsumer consumer =
            new CompanyConsumer(Map.of("bootstrap.servers", kafka.bootstrapServers()), reads)) {
      TopicPartition partition = new TopicPartition(TOPIC, 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      consumer.poll(Duration.ofMillis(10));
      reads.awaitReadUpTo(1_000);

      producer.send(new ProducerRecord<>(TOPIC, new byte[] {1}, new byte[] {1})).get();
      now.set(2_000);
      CompletableFuture<Void> passed = CompletableFuture.runAsync(() -> reads.awaitReadUpTo(2_000));
      Awaitility.await("the record to be handed out")
          .until(() -> !consumer.poll(Duration.ofMillis(100)).isEmpty());
      assertThat(passed).as("what was handed out may not be filed yet").isNotDone();

      now.set(3_000);
      consumer.poll(Duration.ofMillis(10));

      assertThat(passed).succeedsWithin(Duration.ofSeconds(10));
    }
  }
}
