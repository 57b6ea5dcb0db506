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
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What running scorers tell, whichever is asked, is what the files that they were fed do. */
@ExtendWith(SharedCluster.class)
class LeadAnswerCommandIT {
  private static final String UNTIL = "2026-03-03T00:00:00Z";
  private static final List<String> LEADS =
      IntStream.range(0, 8).mapToObj(lead -> "lead-" + lead).toList();

  private static final String TOKEN = "a-token-that-nobody-guesses";

  @TempDir private Path folder;

  @Test
  void shouldTellTheSameOfRunningScorersAndOfFiles(EmbeddedKafka kafka, EmbeddedRegistry registry)
      throws Exception {
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
        for (String command : List.of("show", "explain", "forecast")) {
          String told = ofFiles(events, command, lead);
          assertThat(told).contains("\"lead_id\":\"" + lead + "\"");
          for (ScorerService asked : List.of(first, second)) {
            Awaitility.await(lead + " to be known at " + asked.url())
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(ask(asked, command, lead).out()).isEqualTo(told));
          }
        }
      }
      assertRefusals(first, second);
    }
  }

  private void assertRefusals(ScorerService... scorers) throws IOException {
    for (ScorerService asked : scorers) {
      assertThat(Run.of("lead", "show", LEADS.get(0), "--url", asked.url()))
          .extracting(Run::exitCode, Run::out)
          .containsExactly(2, "");
      assertThat(ask(asked, "show", "nobody"))
          .extracting(Run::exitCode, Run::err)
          .containsExactly(
              2,
              "lead-scorer: lead 'nobody' is not known (says the scorer at %s)%n"
                  .formatted(asked.url()));
      for (String lead : LEADS) {
        assertThat(ask(asked, "explain", lead, "--at", "2026-03-01T00:00:00Z").err())
            .contains("at: 2026-03-01T00:00:00Z lies before the clock of lead '" + lead + "'");
        assertThat(ask(asked, "forecast", lead, "--model", "bant").err())
            .contains("model 'bant' is not one that this scorer scores with; there are b2b-4d");
      }
    }
  }

  private static String ofFiles(Path events, String command, String lead) {
    return Run.of("lead", command, lead, "--json", "--events", events.toString(), "--until", UNTIL)
        .out();
  }

  private Run ask(ScorerService scorer, String command, String lead, String... more)
      throws IOException {
    Path token = Files.writeString(folder.resolve("token"), TOKEN);
    Stream<String> asked =
        Stream.of(
            "lead",
            command,
            lead,
            "--json",
            "--url",
            scorer.url(),
            "--token-file",
            token.toString());
    return Run.of(Stream.concat(asked, Stream.of(more)).toArray(String[]::new));
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
        application.id=lead-answers
        topics.prefix=lead-answers.
        topics.replication=1
        standbys=0
        clock=topic
        profile.grace=0s
        http.address=127.0.0.1:0
        http.token=%s
        state.dir=%s
        """
            .formatted(kafka.bootstrapServers(), registry.url(), TOKEN, folder.resolve(instance)));
  }
}
