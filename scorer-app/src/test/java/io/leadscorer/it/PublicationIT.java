package io.leadscorer.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadscorer.cli.Run;
import io.leadscorer.config.ScorerConfig;
import io.leadscorer.domain.reference.Fact;
import io.leadscorer.events.TierChange;
import io.leadscorer.modelfile.RoutingReader;
import io.leadscorer.modelfile.ShippedModels;
import io.leadscorer.runtime.ScorerService;
import io.leadscorer.runtime.embedded.EmbeddedKafka;
import io.leadscorer.runtime.embedded.EmbeddedRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Models are published to a running scorer, which is killed again and again while it brings its
 * leads under them: from then on it tells what a replay under the last of them tells.
 */
@ExtendWith(SharedCluster.class)
class PublicationIT {
  private static final int LEADS = 60;
  private static final int KILLS = 3;

  @TempDir Path folder;

  @Test
  void tellsWhatAReplayUnderTheNewModelTells(EmbeddedKafka kafka, EmbeddedRegistry registry)
      throws Exception {
    Map<String, String> settings =
        Settings.onDrivenClock(kafka, registry, "published-", folder.resolve("state"));
    ScorerConfig config = ScorerConfig.of(settings);
    Lives lives = Lives.of(LEADS, 2_100, fact -> !(fact instanceof Fact.CompanyCame));
    Settings.provisionOnFileTime(config);
    SplittableRandom random = new SplittableRandom(21);
    Path model = folder.resolve("model.yaml");
    Path routing = Files.writeString(folder.resolve("routing.yaml"), RoutingReader.shippedText());
    int shares = KILLS + 1;
    try (ClusterFeed feed = new ClusterFeed(config)) {
      for (int kill = 0; kill < KILLS; kill++) {
        lives.feed(feed, (double) kill / shares, (kill + 1.0) / shares);
        ScorerProcess scorer = ScorerProcess.start(settings, folder);
        Files.writeString(model, text(kill));
        publish(model, settings);
        Thread.sleep(random.nextInt(1_200));
        scorer.kill();
      }
      try (ScorerService scorer = ScorerService.start(config)) {
        new Committed(config).awaitAllTaken();
        List<Lives.Turn> turns = lives.turns();
        long published = turns.get(turns.size() * KILLS / shares - 1).at();
        awaitVersion(KILLS + 1, lives, published, scorer, "");
        lives.feed(feed, (double) KILLS / shares, 1);
        new Committed(config).awaitAllTaken();

        Files.writeString(model, text(KILLS - 1).replace("version: 1", "version: " + (KILLS + 1)));
        Map<String, List<TierChange>> expected =
            after(
                published,
                Replayed.of(config, folder, model, routing, lives.until()).tierChanges());
        assertThat(Committed.count(expected)).isGreaterThan(50);
        assertThat(Lives.apartFromAlerts(after(published, new Committed(config).tierChanges(1))))
            .isEqualTo(Lives.apartFromAlerts(expected));
        assertTriesAsTheFilesSay(lives, scorer, settings, model);
      }
    }
  }

  /** A model on trial beside the primary one moves the leads that it moves over the files. */
  private void assertTriesAsTheFilesSay(
      Lives lives, ScorerService scorer, Map<String, String> settings, Path model)
      throws IOException {
    Path trial = folder.resolve("trial.yaml");
    Files.writeString(
        trial,
        ShippedModels.text("b2b-4d")
            .replace("model: b2b-4d", "model: trial")
            .replace("from: 40", "from: 20"));
    publish(trial, settings);
    awaitVersion(1, lives, lives.until(), scorer, "?model=trial");

    JsonNode live =
        json("model", "diff", "b2b-4d", "trial", "--live", "--url", scorer.url(), "--json");
    Path exported = folder.resolve("exported");
    JsonNode files =
        json(
            "model",
            "diff",
            model.toString(),
            trial.toString(),
            "--companies",
            exported.resolve("company-profiles.jsonl").toString(),
            "--leads",
            exported.resolve("lead-profiles.jsonl").toString(),
            "--activities",
            exported.resolve("sales-activities.jsonl").toString(),
            "--events",
            exported.resolve("lead-events.jsonl").toString(),
            "--ledger-retention",
            "3650d",
            "--until",
            Long.toString(lives.until()),
            "--json");

    assertThat(live.path("pending").asInt()).isZero();
    assertThat(live.path("moved").asInt()).isPositive();
    for (String side : List.of("a", "b")) {
      assertThat(live.path(side).path("leads_by_tier"))
          .isEqualTo(files.path(side).path("leads_by_tier"));
    }
    assertThat(Set.copyOf(rows(live, "moves"))).isEqualTo(Set.copyOf(rows(files, "moves")));
    assertThat(rows(live, "rules")).isEqualTo(rows(files, "rules"));
    assertThat(rows(live, "sample")).isEqualTo(rows(files, "sample"));
  }

  private static List<String> rows(JsonNode diff, String name) {
    List<String> rows = new ArrayList<>();
    diff.path(name).forEach(row -> rows.add(row.toString()));
    return rows;
  }

  private static JsonNode json(String... arguments) throws IOException {
    Run run = Run.of(arguments);
    assertThat(run.exitCode()).as(run.err()).isZero();
    return new ObjectMapper().readTree(run.out());
  }

  /** Each with other points and thresholds. */
  private static String text(int round) {
    return ShippedModels.text("b2b-4d")
        .replace(
            "{type: demo_request}, points: 25",
            "{type: demo_request}, points: " + (30 + 20 * round))
        .replace("from: 60, handoff", "from: %d, hysteresis: 4, handoff".formatted(58 - 3 * round));
  }

  private void publish(Path model, Map<String, String> settings) throws IOException {
    Path file = folder.resolve("publish.properties");
    StringBuilder lines = new StringBuilder();
    settings.forEach((key, value) -> lines.append(key).append('=').append(value).append('\n'));
    Files.writeString(file, lines);
    Run run = Run.of("model", "publish", model.toString(), "--config", file.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
  }

  /** Waits until all leads that were seen by an instant stand under a version. */
  private static void awaitVersion(
      int version, Lives lives, long seenBy, ScorerService scorer, String model) {
    HttpClient client = HttpClient.newHttpClient();
    lives.turns().stream()
        .filter(turn -> turn.at() <= seenBy)
        .map(Lives.Turn::leadId)
        .distinct()
        .forEach(
            lead ->
                Awaitility.await(lead + " to stand under version " + version)
                    .pollDelay(Duration.ZERO)
                    .atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .until(
                        () ->
                            client
                                .send(
                                    HttpRequest.newBuilder(
                                            URI.create(scorer.url() + "/leads/" + lead + model))
                                        .build(),
                                    BodyHandlers.ofString())
                                .body()
                                .contains("\"model_version\":" + version)));
  }

  /** How many changes a lead had before is its own story. */
  private static Map<String, List<TierChange>> after(
      long instant, Map<String, List<TierChange>> changes) {
    Map<String, List<TierChange>> after = new TreeMap<>();
    changes.forEach(
        (lead, all) ->
            after.put(
                lead,
                all.stream()
                    .filter(change -> change.getEffectiveAt().toEpochMilli() > instant)
                    .peek(change -> change.put("sequence", 0L))
                    .toList()));
    after.values().removeIf(List::isEmpty);
    return after;
  }
}
