package io.leadscorer.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.catalog.Topics;
import io.leadscorer.cli.unload.LastTick;
import io.leadscorer.config.ScorerConfig;
import io.leadscorer.domain.handoff.Routing;
import io.leadscorer.domain.model.Time;
import io.leadscorer.events.TierChange;
import io.leadscorer.modelfile.RoutingReader;
import io.leadscorer.modelfile.ShippedModels;
import io.leadscorer.runtime.Clients;
import io.leadscorer.runtime.Provisioning;
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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The output is a function of the logs alone (scoring.md 1.7): what was told live, on however many
 * instances and through whatever crashes, is what a replay of the exported logs tells, and what
 * reprocessing from the start tells. Records are fed while scorers run, so that some reach them out
 * of order.
 */
@ExtendWith(SharedCluster.class)
class ReplayEquivalenceIT {
  private static final int LEADS = 60;

  private static final Pattern DECIDED =
      Pattern.compile("(?m)^leadscorer_desk_decided_seconds (\\S+)$");

  @TempDir Path folder;
  private Path model;
  private Path routing;

  @BeforeEach
  void writeModel() throws IOException {
    model = Files.writeString(folder.resolve("model.yaml"), ShippedModels.text("b2b-4d"));
    routing = Files.writeString(folder.resolve("routing.yaml"), RoutingReader.shippedText());
  }

  @Test
  void aLiveRunOnTheWallClockIsWhatAReplayTells(EmbeddedKafka kafka, EmbeddedRegistry registry)
      throws Exception {
    ScorerConfig config =
        ScorerConfig.of(
            Settings.onWallClock(kafka, registry, "live-wall-", folder.resolve("state")));
    // Points halve at a full minute soon after the traffic, so that time has its say too.
    Instant drop = Instant.now().plusSeconds(8).truncatedTo(ChronoUnit.MINUTES).plusSeconds(60);
    long age = Duration.between(drop.truncatedTo(ChronoUnit.HOURS), drop).toMinutes();
    String text =
        ShippedModels.text("b2b-4d")
            .replace(
                "{after: 14d, keep: 50%}",
                "{after: %dm, keep: 50%%}".formatted(age == 0 ? 60 : age));
    Files.writeString(model, text);
    String terms =
        RoutingReader.shippedText().replaceAll("within: (24|72|168)h, sen", "within: 1m, sen");
    Files.writeString(routing, terms);
    try (Admin admin = new Clients(config).admin();
        ClusterFeed feed = new ClusterFeed(config)) {
      new Provisioning(admin, Topics.named(config.topicsPrefix()), 4, (short) 1).provision();
      feed.publish(config.model(), text);
      feed.publish(Routing.ID, terms);
      new RandomRoster(3).feed(feed, 0, 1);
    }

    Instant end = drop.plusSeconds(1);
    try (ScorerService scorer = ScorerService.start(config)) {
      new LiveTraffic(config).play(1_500);
      Awaitility.await("the clock to pass " + end)
          .atMost(Duration.ofMinutes(3))
          .until(
              () ->
                  LastTick.of(new Clients(config), Topics.named(config.topicsPrefix())).orElse(0L)
                      > end.toEpochMilli() + 1_000);
      Awaitility.await("the desk to decide up to " + end)
          .atMost(Duration.ofMinutes(2))
          .until(() -> decidedUpTo(scorer) > end.getEpochSecond() + 1);
    }

    assertSomeCameOutOfOrder(config);
    Told told = assertToldWhatAReplayTells(config, end.toEpochMilli());
    assertThat(told.changes().values().stream().flatMap(List::stream))
        .extracting(TierChange::getCause)
        .contains("event", "profile", "activity", "time");
  }

  /** Up to which second the desk has decided, as its instance tells. */
  private static double decidedUpTo(ScorerService scorer) throws IOException, InterruptedException {
    String metrics =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(scorer.url() + "/metrics")).build(),
                BodyHandlers.ofString())
            .body();
    Matcher decided = DECIDED.matcher(metrics);
    return decided.find() ? Double.parseDouble(decided.group(1)) : 0;
  }

  @Test
  void aLiveRunIsWhatAReplayTellsAndWhatReprocessingTells(
      EmbeddedKafka kafka, EmbeddedRegistry registry) throws InterruptedException {
    Map<String, String> settings =
        Settings.onDrivenClock(kafka, registry, "live-", folder.resolve("first"));
    ScorerConfig config = ScorerConfig.of(settings);
    Lives lives = Lives.withCompaniesFromTheStart(LEADS, 900);
    Settings.provisionOnFileTime(config);
    try (ClusterFeed feed = new ClusterFeed(config)) {
      lives.companiesKnownBefore(feed);
      try (ScorerService scorer = ScorerService.start(config)) {
        lives.feedLive(feed, 0, 1, new Committed(config)::awaitAllTaken);
        new Committed(config).awaitAllTaken();
        assertSomeCameOutOfOrder(config);
        Told told = assertToldWhatAReplayTells(config, lives.until());

        ScorerConfig fresh =
            ScorerConfig.of(
                Settings.with(
                    settings,
                    Map.of(
                        "application.id",
                        "live-again",
                        "state.dir",
                        folder.resolve("again").toString())));
        scorer.close();
        try (ScorerService again = ScorerService.start(fresh)) {
          Committed committed = new Committed(fresh);
          assertThat(committed.tierChanges(Committed.count(told.changes())))
              .isEqualTo(told.changes());
          assertThat(Told.apartFromOwners(committed.scores(Committed.count(told.scores()))))
              .isEqualTo(told.scores());
        }
      }
    }
  }

  @Test
  void killsWhileRecordsComeChangeNothing(EmbeddedKafka kafka, EmbeddedRegistry registry)
      throws InterruptedException, IOException {
    Map<String, String> settings =
        Settings.onDrivenClock(kafka, registry, "live-kills-", folder.resolve("state"));
    ScorerConfig config = ScorerConfig.of(settings);
    Lives lives = Lives.withCompaniesFromTheStart(LEADS, 1_100);
    Settings.provisionOnFileTime(config);
    SplittableRandom random = new SplittableRandom(11);
    int kills = 3;
    try (ClusterFeed feed = new ClusterFeed(config)) {
      lives.companiesKnownBefore(feed);
      for (int kill = 0; kill < kills; kill++) {
        ScorerProcess scorer = ScorerProcess.start(settings, folder);
        lives.feedLive(feed, (double) kill / kills, (kill + 1.0) / kills);
        Thread.sleep(random.nextInt(400));
        scorer.kill();
      }
      try (ScorerService scorer = ScorerService.start(config)) {
        new Committed(config).awaitAllTaken();
        assertToldWhatAReplayTells(config, lives.until());
      }
    }
  }

  @Test
  void aSecondInstanceThatComesAndGoesChangesNothing(EmbeddedKafka kafka, EmbeddedRegistry registry)
      throws InterruptedException {
    Map<String, String> settings =
        Settings.onDrivenClock(kafka, registry, "two-", folder.resolve("one"));
    ScorerConfig config = ScorerConfig.of(settings);
    ScorerConfig second =
        ScorerConfig.of(
            Settings.with(settings, Map.of("state.dir", folder.resolve("two").toString())));
    Lives lives = Lives.withCompaniesFromTheStart(LEADS, 1_300);
    Settings.provisionOnFileTime(config);
    try (ClusterFeed feed = new ClusterFeed(config)) {
      lives.companiesKnownBefore(feed);
      try (ScorerService one = ScorerService.start(config)) {
        lives.feedLive(feed, 0, 0.3);
        try (ScorerService two = ScorerService.start(second)) {
          lives.feedLive(feed, 0.3, 0.6);
          new Committed(config).awaitTaken(0.9);
        }
        lives.feedLive(feed, 0.6, 1);
        new Committed(config).awaitAllTaken();
        assertToldWhatAReplayTells(config, lives.until());
      }
    }
  }

  @Test
  void threeDaysOfDowntimeChangeNothing(EmbeddedKafka kafka, EmbeddedRegistry registry)
      throws InterruptedException {
    ScorerConfig config =
        ScorerConfig.of(Settings.onDrivenClock(kafka, registry, "down-", folder.resolve("state")));
    Lives lives = Lives.of(LEADS, 1_500);
    List<Lives.Turn> turns = lives.turns();
    long down = turns.get(turns.size() / 2).at();
    long up = down + 3 * Time.DAY;
    Settings.provisionOnFileTime(config);
    Map<String, List<TierChange>> expected = lives.tierChanges();
    try (ClusterFeed feed = new ClusterFeed(config)) {
      lives.companiesKnownBefore(feed);
      lives.feedHours(feed, turns.get(0).at(), down);
      try (ScorerService scorer = ScorerService.start(config)) {
        new Committed(config).awaitAllTaken();
      }
      lives.feedHours(feed, down, up);
      try (ScorerService scorer = ScorerService.start(config)) {
        new Committed(config).awaitAllTaken();
      }
      lives.feedHours(feed, up, lives.until() + 1);
    }

    try (ScorerService scorer = ScorerService.start(config)) {
      assertThat(
              Lives.apartFromAlerts(new Committed(config).tierChanges(Committed.count(expected))))
          .isEqualTo(expected);
    }
  }

  private static void assertSomeCameOutOfOrder(ScorerConfig config) {
    assertThat(new Committed(config).overtaken())
        .as("notes of records that came out of order")
        .isPositive();
  }

  private Told assertToldWhatAReplayTells(ScorerConfig config, long until) {
    return Told.asAReplayTells(config, Replayed.of(config, folder, model, routing, until), until);
  }
}
