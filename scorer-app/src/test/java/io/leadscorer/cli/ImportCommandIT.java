package io.leadscorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.config.ScorerConfig;
import io.leadscorer.it.SharedCluster;
import io.leadscorer.runtime.Clients;
import io.leadscorer.runtime.TopicPartitions;
import io.leadscorer.runtime.embedded.EmbeddedKafka;
import io.leadscorer.runtime.embedded.EmbeddedRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SharedCluster.class)
class ImportCommandIT {
  private static final long HOUR = 3_600_000;

  @TempDir private Path folder;
  private Path events;

  @BeforeEach
  void twoEventsAndABadLine() throws IOException {
    events =
        Files.writeString(
            folder.resolve("events.jsonl"),
            event("e2", HOUR + 1) + "bad\n" + event("e1", HOUR - 1) + event("e3", 9 * HOUR));
  }

  @Test
  void shouldKeepTheTimeOfFiles(EmbeddedKafka kafka, EmbeddedRegistry registry) throws IOException {
    Path config = config("import-file-time.", kafka, registry);

    Run run =
        Run.of(
            "import",
            "--config",
            config.toString(),
            "--events",
            events.toString(),
            "--file-time",
            "--until",
            Long.toString(3 * HOUR));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("events.jsonl:2: not JSON");
    assertThat(run.out()).contains("2  (events 2)").contains("1 after --until");
    assertThat(records("import-file-time.lead-events", config))
        .extracting(record -> key(record) + " " + record.timestamp())
        .containsExactly("ada " + (HOUR - 1), "ada " + (HOUR + 1));
    assertThat(records("import-file-time.scorer-clock", config))
        .filteredOn(tick -> tick.partition() == 0)
        .extracting(ConsumerRecord::timestamp)
        .containsExactly(HOUR, HOUR + 1, 3 * HOUR);
  }

  @Test
  void shouldNotMixTheTimeOfFilesWithThatOfTheBroker(EmbeddedKafka kafka, EmbeddedRegistry registry)
      throws IOException {
    String config = config("import-broker-time.", kafka, registry).toString();
    long before = System.currentTimeMillis();

    Run onBrokerTime = Run.of("import", "--config", config, "--events", events.toString());
    Run onFileTime =
        Run.of("import", "--config", config, "--events", events.toString(), "--file-time");

    assertThat(onBrokerTime.out()).contains("3  (events 3)");
    assertThat(onFileTime.exitCode()).isEqualTo(1);
    assertThat(onFileTime.err())
        .contains(
            "import-broker-time.lead-events has message.timestamp.type=LogAppendTime, not CreateTime");
    assertThat(records("import-broker-time.lead-events", Path.of(config)))
        .hasSize(3)
        .allMatch(record -> record.timestamp() >= before);
    assertThat(records("import-broker-time.scorer-clock", Path.of(config))).isEmpty();
  }

  private static String event(String id, long at) {
    return "{\"event_id\":\"%s\",\"lead_id\":\"ada\",\"type\":\"page_view\",\"occurred_at\":%d}\n"
        .formatted(id, at);
  }

  private Path config(String prefix, EmbeddedKafka kafka, EmbeddedRegistry registry)
      throws IOException {
    return Files.writeString(
        folder.resolve("scorer.properties"),
        """
        bootstrap.servers=%s
        schema.registry.url=%s
        topics.prefix=%s
        topics.partitions=2
        topics.replication=1
        """
            .formatted(kafka.bootstrapServers(), registry.url(), prefix));
  }

  private static String key(ConsumerRecord<byte[], byte[]> record) {
    return new String(record.key(), StandardCharsets.UTF_8);
  }

  /** All that a topic holds. */
  private static List<ConsumerRecord<byte[], byte[]>> records(String topic, Path config) {
    Clients clients = new Clients(ScorerConfig.load(config, Map.of()));
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    try (Consumer<byte[], byte[]> consumer = clients.consumer(new ByteArrayDeserializer())) {
      List<TopicPartition> partitions = TopicPartitions.of(consumer, topic);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
    }
    return records;
  }
}
