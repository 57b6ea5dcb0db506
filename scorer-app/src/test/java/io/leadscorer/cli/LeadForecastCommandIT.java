package io.leadscorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.config.ScorerConfig;
import io.leadscorer.it.SharedCluster;
import io.leadscorer.runtime.ScorerService;
import io.leadscorer.runtime.embedded.EmbeddedKafka;
import io.leadscorer.runtime.embedded.EmbeddedRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What running scorers foretell, whichever is asked, is what the files that they were fed do. */
@ExtendWith(SharedCluster.class)
class LeadForecastCommandIT {
  private static final String UNTIL = "2026-03-03T00:00:00Z";
  private static final List<String> LEADS =
      IntStream.range(0, 8).mapToObj(lead -> "lead-" + lead).toList();

  @TempDir private Path folder;

  @Test
  void shouldForetellTheSameOfRunningScorersAndOfFiles(
      EmbeddedKafka kafka, EmbeddedRegistry registry) throws Exception {
    Path events = events();
    Path one = config(kafka, registry, "one");
    assertThat(
            Run.of(
                    "import",
                    "--config",
                    one.toString(),
                    "--events",
                    events.toString(),
                    "--file-time",
                    "--until",
                    UNTIL)
                .exitCode())
        .isZero();

    try (ScorerService first = ScorerService.start(ScorerConfig.load(one, Map.of()));
        ScorerService second =
            ScorerService.start(ScorerConfig.load(config(kafka, registry, "two"), Map.of()))) {
      for (String lead : LEADS) {
        String foretold =
            Run.of(
                    "lead",
                    "forecast",
                    lead,
                    "--json",
                    "--events",
                    events.toString(),
                    "--until",
                    UNTIL)
                .out();
        assertThat(foretold).contains("\"steps\":[{");
        for (ScorerService asked : List.of(first, second)) {
          Awaitility.await(lead + " to be known at " + asked.url())
              .atMost(Duration.ofSeconds(60))
              .untilAsserted(() -> assertThat(ask(asked, lead).out()).isEqualTo(foretold));
        }
      }
      assertThat(ask(first, "nobody").exitCode()).isEqualTo(2);
    }
  }

  private static Run ask(ScorerService scorer, String lead) {
    return Run.of("lead", "forecast", lead, "--json", "--url", scorer.url());
  }

  private Path events() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (String lead : LEADS) {
      for (int event = 0; event < 3; event++) {
        lines.append(
            "{\"event_id\":\"%s-%d\",\"lead_id\":\"%s\",\"type\":\"demo_request\",\"target\":\"/%d\",\"occurred_at\":\"2026-03-02T0%d:00:00Z\"}\n"
                .formatted(lead, event, lead, event, event));
      }
    }
    return Files.writeString(folder.resolve("events.jsonl"), lines);
  }

  private Path config(EmbeddedKafka kafka, EmbeddedRegistry registry, String instance)
      throws IOException {
    return Files.writeString(
        folder.resolve(instance + ".properties"),
        """
        bootstrap.servers=%s
        schema.registry.url=%s
        application.id=forecasts
        topics.prefix=forecasts.
        topics.replication=1
        standbys=0
        clock=topic
        profile.grace=0s
        http.address=127.0.0.1:0
        state.dir=%s
        """
            .formatted(kafka.bootstrapServers(), registry.url(), folder.resolve(instance)));
  }
}
