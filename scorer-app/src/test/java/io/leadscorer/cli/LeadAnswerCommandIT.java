package io.leadscorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.config.BearerToken;
import io.leadscorer.config.ScorerConfig;
import io.leadscorer.it.SharedCluster;
import io.leadscorer.runtime.ScorerService;
import io.leadscorer.runtime.embedded.EmbeddedKafka;
import io.leadscorer.runtime.embedded.EmbeddedRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    Path one = config(kafka, registry, "answers", "one", 0);
    run("import", "--config", one.toString(), "--events", events.toString(), "--file-time");

    try (ScorerService first = start(one);
        ScorerService second = start(config(kafka, registry, "answers", "two", 0))) {
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
      for (String lead : LEADS) {
        assertHistory(first, lead);
        assertHistory(second, lead);
      }
      assertRefusals(first, second);
      assertAllAreCompared(first);
      assertAllAreCompared(second);
    }
  }

  /** Whichever instance is asked, the leads of both are told of. */
  private void assertAllAreCompared(ScorerService asked) throws IOException {
    Path token = Files.writeString(folder.resolve("compare.token"), TOKEN);
    Run run =
        Run.of(
            "model",
            "diff",
            "b2b-4d",
            "b2b-4d",
            "--live",
            "--url",
            asked.url(),
            "--token-file",
            token.toString(),
            "--json");

    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("\"moved\":0,\"stayed\":%d,\"pending\":0".formatted(LEADS.size()));
  }

  /** The newest of the three events of each lead. */
  private static void assertHistory(ScorerService asked, String lead)
      throws IOException, InterruptedException {
    RunningScorer scorer = RunningScorer.at(asked.url(), Optional.of(BearerToken.of(TOKEN)));

    assertThat(scorer.ask(lead, "/history", Map.of("limit", "2")).json())
        .isEqualTo(
            "{\"lead_id\":\"%s\",\"facts\":[%s,%s],\"more\":true}"
                .formatted(lead, counted(2), counted(1)));
    assertThat(scorer.ask(lead, "/history", Map.of()).json())
        .isEqualTo(
            "{\"lead_id\":\"%s\",\"facts\":[%s,%s,%s],\"more\":false}"
                .formatted(lead, counted(2), counted(1), counted(0)));
  }

  private static String counted(int event) {
    String at = "2026-03-02T0%d:00:00Z".formatted(event);
    return "{\"fact\":\"event\",\"counted_at\":\"%s\",\"occurred_at\":\"%s\",\"type\":\"demo_request\",\"target\":\"/%d\"}"
        .formatted(at, at, event);
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

  @Test
  void shouldAnswerFromACopyAndSaySo(EmbeddedKafka kafka, EmbeddedRegistry registry)
      throws Exception {
    Path events = events();
    Path one = config(kafka, registry, "copies", "three", 1);
    run("import", "--config", one.toString(), "--events", events.toString(), "--file-time");

    try (ScorerService first = start(one);
        ScorerService second = start(config(kafka, registry, "copies", "four", 1))) {
      String lead =
          Awaitility.await("a copy of one of the second instance's leads at the first")
              .atMost(Duration.ofSeconds(60))
              .until(() -> copied(second, first), Optional::isPresent)
              .orElseThrow();

      HttpResponse<String> sentOn = get(first, "/leads/" + lead + "/explain?model=b2b-4d&at=1");
      assertThat(sentOn.statusCode()).isEqualTo(307);
      assertThat(sentOn.headers().firstValue("Location"))
          .contains(second.url() + "/leads/" + lead + "/explain?model=b2b-4d&at=1");
      assertThat(sentOn.body())
          .isEqualTo(
              "{\"owner\":\"%s\",\"standbys\":[\"%s\"]}".formatted(second.url(), first.url()));
      Awaitility.await("the copy to catch up")
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(
              () ->
                  assertThat(get(first, "/leads/" + lead + "?stale=ok").body())
                      .isEqualTo(
                          get(second, "/leads/" + lead)
                              .body()
                              .replaceFirst("}$", ",\"stale\":true}")));
      HttpResponse<String> ofOwner = get(second, "/leads/" + lead + "?stale=ok");
      assertThat(ofOwner.body()).doesNotContain("stale");
      assertThat(ofOwner.headers().firstValue("Lead-Scorer-Stale")).isEmpty();
      assertThat(get(first, "/leads/nobody-" + lead + "?stale=ok").statusCode()).isNotEqualTo(200);

      second.close();
      Run ofCopy = ask(first, "show", lead);
      assertThat(ofCopy.exitCode()).as(ofCopy.err()).isZero();
      assertThat(ofCopy.err()).startsWith("stale: " + first.url() + "/leads/" + lead);
      assertThat(ofCopy.out()).contains("\"stale\":true");
    }
  }

  /** A lead that one instance has and another has a copy of. */
  private Optional<String> copied(ScorerService owner, ScorerService standby)
      throws IOException, InterruptedException {
    for (String lead : LEADS) {
      HttpResponse<String> copy = get(standby, "/leads/" + lead + "?stale=ok");
      boolean stale = copy.headers().firstValue("Lead-Scorer-Stale").isPresent();
      boolean owned = get(owner, "/leads/" + lead).statusCode() == 200;
      if (stale && owned && get(standby, "/leads/" + lead).statusCode() == 307) {
        return Optional.of(lead);
      }
    }
    return Optional.empty();
  }

  private static HttpResponse<String> get(ScorerService scorer, String path)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(scorer.url() + path))
                .header("Authorization", "Bearer " + TOKEN)
                .build(),
            BodyHandlers.ofString());
  }

  private static ScorerService start(Path config) throws InterruptedException {
    return ScorerService.start(ScorerConfig.load(config, Map.of()));
  }

  private static void run(String... args) {
    Run run =
        Run.of(Stream.concat(Stream.of(args), Stream.of("--until", UNTIL)).toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isZero();
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

  private Path config(
      EmbeddedKafka kafka, EmbeddedRegistry registry, String name, String instance, int standbys)
      throws IOException {
    return Files.writeString(
        folder.resolve(instance + ".properties"),
        """
        bootstrap.servers=%s
        schema.registry.url=%s
        application.id=lead-%s
        topics.prefix=lead-%s.
        topics.replication=1
        standbys=%d
        clock=topic
        profile.grace=0s
        http.address=127.0.0.1:0
        http.token=%s
        state.dir=%s
        """
            .formatted(
                kafka.bootstrapServers(),
                registry.url(),
                name,
                name,
                standbys,
                TOKEN,
                folder.resolve(instance)));
  }
}
