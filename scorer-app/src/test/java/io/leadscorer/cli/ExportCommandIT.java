package io.leadscorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.config.ScorerConfig;
import io.leadscorer.it.SharedCluster;
import io.leadscorer.runtime.Clients;
import io.leadscorer.runtime.embedded.EmbeddedKafka;
import io.leadscorer.runtime.embedded.EmbeddedRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SharedCluster.class)
class ExportCommandIT {
  private static final String COMPANIES =
      """
      {"company_id":"acme","updated_at":"2026-03-01T00:00:00Z","industry":"saas","technologies":[],"attributes":{},"received_at":"2026-03-01T00:00:00Z"}
      {"company_id":"acme","tombstone":true,"received_at":"2026-03-01T00:00:03Z"}
      """;
  private static final String LEADS =
      """
      {"lead_id":"ada","updated_at":"2026-03-01T00:00:00Z","company_id":"acme","attributes":{},"received_at":"2026-03-01T00:00:00.500Z"}
      {"lead_id":"bob","updated_at":"2026-03-01T00:00:00Z","attributes":{},"received_at":"2026-03-01T00:00:01Z"}
      {"lead_id":"ada","tombstone":true,"received_at":"2026-03-01T00:00:02Z"}
      """;
  private static final String EVENTS =
      """
      {"event_id":"e1","lead_id":"ada","type":"page_view","occurred_at":"2026-02-28T23:00:00Z","attributes":{"page":"1"},"received_at":"2026-03-01T00:00:00.001Z"}
      {"event_id":"e2","lead_id":"bob","type":"page_view","occurred_at":"2026-02-28T23:00:00Z","attributes":{},"received_at":"2026-03-01T00:00:00.002Z"}
      {"event_id":"e3","lead_id":"cy","type":"page_view","occurred_at":"2026-02-28T23:00:00Z","attributes":{},"received_at":"2026-03-01T00:00:00.003Z"}
      """;

  @TempDir private Path folder;

  @Test
  void shouldWriteWhatWasImportedInTheOrderOfItsInstants(
      EmbeddedKafka kafka, EmbeddedRegistry registry) throws Exception {
    Path config = config(kafka, registry, "export-same.");
    importFiles(config);
    refuse(config, "export-same.lead-events");

    Path out = folder.resolve("out");
    Run run = Run.of("export", "--config", config.toString(), "--out", out.toString());

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(out.resolve("company-profiles.jsonl")).hasContent(COMPANIES);
    assertThat(out.resolve("lead-profiles.jsonl")).hasContent(LEADS);
    assertThat(out.resolve("sales-activities.jsonl")).isEmptyFile();
    assertThat(out.resolve("lead-events.jsonl")).hasContent(EVENTS);
    assertThat(run.out())
        .contains("3 to " + out.resolve("lead-events.jsonl") + "  (1 refused)")
        .contains("clock          2026-03-02T00:00:00Z")
        .contains("--events " + out.resolve("lead-events.jsonl") + " --until 2026-03-02T00:00:00Z");
  }

  @Test
  void shouldCompressAndReplay(EmbeddedKafka kafka, EmbeddedRegistry registry) throws IOException {
    Path config = config(kafka, registry, "export-gzip.");
    importFiles(config);

    Run exported =
        Run.of("export", "--config", config.toString(), "--out", folder.toString(), "--gzip");
    Run replayed =
        Run.of(
            "replay",
            "--leads",
            folder.resolve("lead-profiles.jsonl.gz").toString(),
            "--companies",
            folder.resolve("company-profiles.jsonl.gz").toString(),
            "--events",
            folder.resolve("lead-events.jsonl.gz").toString(),
            "--until",
            "2026-03-02T00:00:00Z",
            "--out",
            folder.resolve("replayed").toString());

    assertThat(exported.exitCode()).isZero();
    assertThat(replayed.exitCode()).as(replayed.err()).isZero();
    assertThat(Files.readString(folder.resolve("replayed/lead-scores.jsonl")))
        .contains(
            "{\"lead_id\":\"ada\",\"effective_at\":\"2026-03-01T00:00:02Z\",\"tombstone\":true}");
  }

  private void importFiles(Path config) throws IOException {
    Run run =
        Run.of(
            "import",
            "--config",
            config.toString(),
            "--companies",
            Files.writeString(folder.resolve("c.jsonl"), COMPANIES).toString(),
            "--leads",
            Files.writeString(folder.resolve("l.jsonl"), LEADS).toString(),
            "--events",
            Files.writeString(folder.resolve("e.jsonl"), EVENTS).toString(),
            "--file-time",
            "--until",
            "2026-03-02T00:00:00Z");
    assertThat(run.exitCode()).as(run.err()).isZero();
  }

  /** A record that nobody can read. */
  private static void refuse(Path config, String topic) throws Exception {
    try (Producer<byte[], byte[]> producer =
        new Clients(ScorerConfig.load(config, Map.of())).producer()) {
      producer
          .send(
              new ProducerRecord<>(
                  topic, null, 0L, "x".getBytes(StandardCharsets.UTF_8), new byte[] {1}))
          .get();
    }
  }

  private Path config(EmbeddedKafka kafka, EmbeddedRegistry registry, String prefix)
      throws IOException {
    return Files.writeString(
        folder.resolve("scorer.properties"),
        """
        bootstrap.servers=%s
        schema.registry.url=%s
        topics.prefix=%s
        topics.partitions=3
        topics.replication=1
        profile.grace=0s
        """
            .formatted(kafka.bootstrapServers(), registry.url(), prefix));
  }
}
