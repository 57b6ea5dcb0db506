package io.leadscorer.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.leadscorer.catalog.Topics;
import io.leadscorer.config.ScorerConfig;
import io.leadscorer.events.TierChange;
import io.leadscorer.modelfile.ModelText;
import io.leadscorer.modelfile.ShippedModels;
import io.leadscorer.runtime.Clients;
import io.leadscorer.runtime.ModelTopic;
import io.leadscorer.runtime.ScorerService;
import io.leadscorer.runtime.embedded.EmbeddedKafka;
import io.leadscorer.runtime.embedded.EmbeddedRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The scorer on a real broker and a real registry, exactly once, over four partitions. */
@ExtendWith(SharedCluster.class)
class ScorerIT {
  private static final int LEADS = 40;
  private static final long START = Instant.parse("2026-03-02T00:00:00Z").toEpochMilli();
  private static final long SEED = 500;

  @TempDir Path state;

  @Test
  void tellsFromABacklogWhatTheDomainTells(EmbeddedKafka kafka, EmbeddedRegistry registry)
      throws InterruptedException {
    ScorerConfig config = config(kafka, registry, "backlog-");
    Lives lives = Lives.of(LEADS, SEED);
    Settings.provisionOnFileTime(config);
    try (ClusterFeed feed = new ClusterFeed(config)) {
      lives.feed(feed, 0, 1);
    }

    try (ScorerService scorer = ScorerService.start(config)) {
      assertTells(config, lives);
    }
  }

  @Test
  void goesOnAfterAStopAsIfThereWereNone(EmbeddedKafka kafka, EmbeddedRegistry registry)
      throws InterruptedException {
    ScorerConfig config = config(kafka, registry, "stopped-");
    Lives lives = Lives.of(LEADS, SEED);
    Settings.provisionOnFileTime(config);
    // Fed while the scorer is down: on file time, months lie between records that arrive at once,
    // and a running scorer may see one topic's before another's.
    try (ClusterFeed feed = new ClusterFeed(config)) {
      lives.feed(feed, 0, 0.5);
      ScorerService.start(config).close();
      lives.feed(feed, 0.5, 1);
    }

    try (ScorerService scorer = ScorerService.start(config)) {
      assertTells(config, lives);
    }
  }

  @Test
  void handsItsPartitionsOverWhenItStops(EmbeddedKafka kafka, EmbeddedRegistry registry)
      throws Exception {
    ScorerConfig config = config(kafka, registry, "leaving-");
    Settings.provisionOnFileTime(config);

    ScorerService.start(config).close();

    try (Admin admin = new Clients(config).admin()) {
      String group = config.applicationId();
      assertThat(admin.describeConsumerGroups(List.of(group)).all().get().get(group).members())
          .isEmpty();
    }
  }

  /** Where leads are many, what is restored without need takes minutes. */
  @Test
  void findsItsStoresAsItLeftThem(EmbeddedKafka kafka, EmbeddedRegistry registry)
      throws InterruptedException, IOException {
    ScorerConfig config = config(kafka, registry, "kept-");
    Settings.provisionOnFileTime(config);
    try (ClusterFeed feed = new ClusterFeed(config)) {
      for (int lead = 0; lead < LEADS; lead++) {
        feed.eventAt("lead-" + lead, START);
      }
    }
    try (ScorerService scorer = ScorerService.start(config)) {
      new Committed(config).tierChanges(LEADS);
    }
    Map<Path, String> left = leadStates(config);
    assertThat(left).hasSize(4);

    ScorerService.start(config).close();

    assertThat(leadStates(config)).isEqualTo(left);
  }

  /** RocksDB gives an identity to each database that it makes. */
  private static Map<Path, String> leadStates(ScorerConfig config) throws IOException {
    Map<Path, String> identities = new HashMap<>();
    try (Stream<Path> files = Files.walk(config.stateDir())) {
      for (Path file : files.filter(file -> file.endsWith("lead-state/IDENTITY")).toList()) {
        identities.put(file, Files.readString(file));
      }
    }
    return identities;
  }

  @Test
  void takesAtOneInstantProfilesThenActivitiesThenEvents(
      EmbeddedKafka kafka, EmbeddedRegistry registry) throws InterruptedException {
    ScorerConfig config = config(kafka, registry, "ties-");
    Settings.provisionOnFileTime(config);
    try (ClusterFeed feed = new ClusterFeed(config)) {
      for (int lead = 0; lead < 20; lead++) {
        feed.eventThenProfileAt("lead-" + lead, START);
      }
      feed.tick(START + 1);
    }

    try (ScorerService scorer = ScorerService.start(config)) {
      assertThat(new Committed(config).tierChanges(20))
          .hasSize(20)
          .allSatisfy(
              (lead, changes) ->
                  assertThat(changes).extracting(TierChange::getCause).containsExactly("profile"));
    }
  }

  @Test
  void livesOnTheWallClock(EmbeddedKafka kafka, EmbeddedRegistry registry)
      throws InterruptedException {
    ScorerConfig config = ScorerConfig.of(Settings.onWallClock(kafka, registry, "wall-", state));
    try (ScorerService scorer = ScorerService.start(config);
        ClusterFeed feed = new ClusterFeed(config)) {
      long before = System.currentTimeMillis();
      // The times that the client claims are years old: the broker's count.
      feed.profileThenIdealCompanyAt("ada", START);

      List<TierChange> changes = new Committed(config).tierChanges(2).get("ada");

      // The profile at once; its company with the tick that passes the grace.
      assertThat(changes)
          .extracting(TierChange::getToTier, TierChange::getCause)
          .containsExactly(tuple("COLD", "profile"), tuple("COOL", "profile"));
      assertThat(changes.get(0).getEffectiveAt().toEpochMilli()).isGreaterThanOrEqualTo(before);
      assertThat(changes.get(1).getEffectiveAt())
          .isAfterOrEqualTo(changes.get(0).getEffectiveAt().plusSeconds(2));

      Instant published = Instant.now();
      publish(
          config,
          ShippedModels.text("b2b-4d")
              .replace("version: 1", "version: 2")
              .replace("from: 40", "from: 55"));
      TierChange byModel = new Committed(config).tierChanges(3).get("ada").get(2);
      assertThat(byModel.getCause()).isEqualTo("model");
      assertThat(byModel.getToTier()).isEqualTo("COLD");
      assertThat(byModel.getModelVersion()).isEqualTo(2);
      // Where the clock stands, which is a grace behind.
      assertThat(byModel.getEffectiveAt())
          .isBetween(published.minus(config.clockGrace()), Instant.now());
    }
  }

  @Test
  void goesOnAfterBeingKilledAsIfItHadNotBeen(
      EmbeddedKafka kafka, EmbeddedRegistry registry, @TempDir Path folder)
      throws InterruptedException, IOException {
    Map<String, String> settings = Settings.onDrivenClock(kafka, registry, "killed-", state);
    ScorerConfig config = ScorerConfig.of(settings);
    Lives lives = Lives.of(LEADS, SEED);
    Settings.provisionOnFileTime(config);
    SplittableRandom random = new SplittableRandom(4);
    int kills = 3;
    try (ClusterFeed feed = new ClusterFeed(config)) {
      for (int kill = 0; kill < kills; kill++) {
        lives.feed(feed, (double) kill / kills, (kill + 1.0) / kills);
        ScorerProcess scorer = ScorerProcess.start(settings, folder);
        Thread.sleep(random.nextInt(700));
        scorer.kill();
      }
    }

    try (ScorerService scorer = ScorerService.start(config)) {
      assertTells(config, lives);
    }
  }

  private static void publish(ScorerConfig config, String model) throws InterruptedException {
    Topics topics = Topics.named(config.topicsPrefix());
    ModelTopic models = new ModelTopic(new Clients(config), topics);
    models.publish("b2b-4d", 2, new ModelText(model), Instant.now(), models.read().get("b2b-4d"));
  }

  private ScorerConfig config(EmbeddedKafka kafka, EmbeddedRegistry registry, String name) {
    return ScorerConfig.of(Settings.onDrivenClock(kafka, registry, name, state));
  }

  private static void assertTells(ScorerConfig config, Lives lives) {
    Map<String, List<TierChange>> expected = lives.tierChanges();
    assertThat(Lives.apartFromAlerts(new Committed(config).tierChanges(Committed.count(expected))))
        .isEqualTo(expected);
  }
}
