package io.leadscorer.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.leadscorer.catalog.Topics;
import io.leadscorer.config.ScorerConfig;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.reference.Fact;
import io.leadscorer.domain.reference.Histories;
import io.leadscorer.domain.reference.History;
import io.leadscorer.domain.reference.OneAtATime;
import io.leadscorer.domain.score.Engine;
import io.leadscorer.domain.score.Outcome;
import io.leadscorer.events.TierChange;
import io.leadscorer.modelfile.ModelReader;
import io.leadscorer.runtime.Clients;
import io.leadscorer.runtime.Provisioning;
import io.leadscorer.runtime.ScorerService;
import io.leadscorer.runtime.embedded.EmbeddedKafka;
import io.leadscorer.runtime.embedded.EmbeddedRegistry;
import io.leadscorer.wire.OutputRecords;
import io.leadscorer.wire.confluent.ConfluentAvroDeserializer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The scorer on a real broker and a real registry, exactly once, over four partitions. */
@ExtendWith(SharedCluster.class)
class ScorerIT {
  private static final int LEADS = 40;
  private static final long START = Instant.parse("2026-03-02T00:00:00Z").toEpochMilli();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final ScoringModel MODEL = ModelReader.shipped("b2b-4d");

  @TempDir Path state;

  private record Turn(String leadId, Fact fact) {}

  @Test
  void tellsFromABacklogWhatTheDomainTells(EmbeddedKafka kafka, EmbeddedRegistry registry)
      throws InterruptedException {
    ScorerConfig config = config(kafka, registry, "backlog-");
    List<History> histories = histories();
    provision(config);
    try (ClusterFeed feed = new ClusterFeed(config)) {
      feed(feed, histories, 0, 1);
    }

    try (ScorerService scorer = ScorerService.start(config)) {
      Map<String, List<TierChange>> expected = expected(histories);
      assertThat(changes(config, count(expected))).isEqualTo(expected);
    }
  }

  @Test
  void goesOnAfterAStopAsIfThereWereNone(EmbeddedKafka kafka, EmbeddedRegistry registry)
      throws InterruptedException {
    ScorerConfig config = config(kafka, registry, "stopped-");
    List<History> histories = histories();
    provision(config);
    // Fed while the scorer is down: on file time, months lie between records that arrive at once,
    // and
    // a running scorer may see one topic's before another's.
    try (ClusterFeed feed = new ClusterFeed(config)) {
      feed(feed, histories, 0, 0.5);
      ScorerService.start(config).close();
      feed(feed, histories, 0.5, 1);
    }

    try (ScorerService scorer = ScorerService.start(config)) {
      Map<String, List<TierChange>> expected = expected(histories);
      assertThat(changes(config, count(expected))).isEqualTo(expected);
    }
  }

  @Test
  void takesAtOneInstantProfilesThenActivitiesThenEvents(
      EmbeddedKafka kafka, EmbeddedRegistry registry) throws InterruptedException {
    ScorerConfig config = config(kafka, registry, "ties-");
    provision(config);
    try (ClusterFeed feed = new ClusterFeed(config)) {
      for (int lead = 0; lead < 20; lead++) {
        feed.eventThenProfileAt("lead-" + lead, START);
      }
      feed.tick(START + 1);
    }

    try (ScorerService scorer = ScorerService.start(config)) {
      assertThat(changes(config, 20))
          .hasSize(20)
          .allSatisfy(
              (lead, changes) ->
                  assertThat(changes).extracting(TierChange::getCause).containsExactly("profile"));
    }
  }

  @Test
  void livesOnTheWallClock(EmbeddedKafka kafka, EmbeddedRegistry registry)
      throws InterruptedException {
    ScorerConfig config =
        ScorerConfig.of(
            Map.ofEntries(
                Map.entry("bootstrap.servers", kafka.bootstrapServers()),
                Map.entry("schema.registry.url", registry.url()),
                Map.entry("application.id", "wall-scorer"),
                Map.entry("topics.prefix", "wall-"),
                Map.entry("topics.replication", "1"),
                Map.entry("standbys", "0"),
                Map.entry("state.dir", state.toString())));
    try (ScorerService scorer = ScorerService.start(config);
        ClusterFeed feed = new ClusterFeed(config)) {
      long before = System.currentTimeMillis();
      // The times that the client claims are years old: the broker's count.
      feed.profileThenIdealCompanyAt("ada", START);

      List<TierChange> changes = changes(config, 2).get("ada");

      // The profile at once; its company with the tick that passes the grace.
      assertThat(changes)
          .extracting(TierChange::getToTier, TierChange::getCause)
          .containsExactly(tuple("COLD", "profile"), tuple("COOL", "profile"));
      assertThat(changes.get(0).getEffectiveAt().toEpochMilli()).isGreaterThanOrEqualTo(before);
      assertThat(changes.get(1).getEffectiveAt())
          .isAfterOrEqualTo(changes.get(0).getEffectiveAt().plusSeconds(2));
    }
  }

  @Test
  void goesOnAfterBeingKilledAsIfItHadNotBeen(
      EmbeddedKafka kafka, EmbeddedRegistry registry, @TempDir Path folder)
      throws InterruptedException, IOException {
    Map<String, String> settings = settings(kafka, registry, "killed-");
    ScorerConfig config = ScorerConfig.of(settings);
    List<History> histories = histories();
    provision(config);
    SplittableRandom random = new SplittableRandom(4);
    int kills = 3;
    try (ClusterFeed feed = new ClusterFeed(config)) {
      for (int kill = 0; kill < kills; kill++) {
        feed(feed, histories, (double) kill / kills, (kill + 1.0) / kills);
        ScorerProcess scorer = ScorerProcess.start(settings, folder);
        Thread.sleep(random.nextInt(700));
        scorer.kill();
      }
    }

    try (ScorerService scorer = ScorerService.start(config)) {
      Map<String, List<TierChange>> expected = expected(histories);
      assertThat(changes(config, count(expected))).isEqualTo(expected);
    }
  }

  private ScorerConfig config(EmbeddedKafka kafka, EmbeddedRegistry registry, String name) {
    return ScorerConfig.of(settings(kafka, registry, name));
  }

  private Map<String, String> settings(
      EmbeddedKafka kafka, EmbeddedRegistry registry, String name) {
    return Map.ofEntries(
        Map.entry("bootstrap.servers", kafka.bootstrapServers()),
        Map.entry("schema.registry.url", registry.url()),
        Map.entry("application.id", name + "scorer"),
        Map.entry("topics.prefix", name),
        Map.entry("topics.replication", "1"),
        Map.entry("standbys", "0"),
        Map.entry("state.dir", state.toString()),
        Map.entry("clock", "topic"),
        Map.entry("profile.grace", "0s"),
        // A stopped instance is missed only after this; a test does not wait for 45 s.
        Map.entry("kafka.session.timeout.ms", "6000"),
        Map.entry("kafka.heartbeat.interval.ms", "1000"),
        Map.entry("ledger.retention", "3650d"));
  }

  /** Topics first, so that what is fed keeps its times. */
  private static void provision(ScorerConfig config) throws InterruptedException {
    try (Admin admin = new Clients(config).admin()) {
      new Provisioning(admin, Topics.named(config.topicsPrefix()), 4, (short) 1)
          .provisionOnFileTime();
    }
  }

  private static List<History> histories() {
    List<History> histories = new ArrayList<>();
    for (int lead = 0; lead < LEADS; lead++) {
      histories.add(
          OneAtATime.of(Histories.of("lead-" + lead, 500 + lead, MODEL.calendar().zone())));
    }
    return histories;
  }

  /** Sends a share of all facts in their order, and ticks after every twentieth and the last. */
  private static void feed(ClusterFeed feed, List<History> histories, double from, double to) {
    List<Turn> turns = new ArrayList<>();
    for (int lead = 0; lead < LEADS; lead++) {
      String leadId = "lead-" + lead;
      if (from == 0) {
        feed.companiesKnownBefore(leadId, histories.get(lead));
      }
      histories.get(lead).facts().forEach(fact -> turns.add(new Turn(leadId, fact)));
    }
    turns.sort(Comparator.comparingLong(turn -> turn.fact().at()));
    for (int i = (int) (from * turns.size()); i < (int) (to * turns.size()); i++) {
      feed.fact(turns.get(i).leadId(), turns.get(i).fact());
      if (i % 20 == 0) {
        feed.tick(turns.get(i).fact().at() - 1);
      }
    }
    if (to == 1) {
      feed.tick(until(histories));
    }
  }

  private static long until(List<History> histories) {
    return histories.stream().mapToLong(History::until).max().orElseThrow();
  }

  private static Map<String, List<TierChange>> expected(List<History> histories) {
    Map<String, List<TierChange>> expected = new TreeMap<>();
    for (int lead = 0; lead < LEADS; lead++) {
      History history = histories.get(lead);
      History longer = new History(history.name(), history.facts(), until(histories));
      expected.put(
          "lead-" + lead,
          Engine.outcomes(MODEL, "lead-" + lead, longer).stream()
              .filter(Outcome.TierChange.class::isInstance)
              .map(change -> OutputRecords.tierChange((Outcome.TierChange) change))
              .toList());
    }
    return expected;
  }

  private static long count(Map<String, List<TierChange>> changes) {
    return changes.values().stream().mapToLong(List::size).sum();
  }

  /** The committed changes by lead, once there are as many as expected and no more come. */
  private static Map<String, List<TierChange>> changes(ScorerConfig config, long wanted) {
    Clients clients = new Clients(config);
    Map<String, List<TierChange>> changes = new TreeMap<>();
    try (Consumer<byte[], TierChange> consumer =
        clients.consumer(new ConfluentAvroDeserializer<>(TierChange.class, clients.registry()))) {
      String topic = Topics.named(config.topicsPrefix()).name(Topics.TIER_CHANGES);
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      long found = 0;
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      boolean quiet = false;
      while (System.nanoTime() < deadline && !(found >= wanted && quiet)) {
        var records = consumer.poll(Duration.ofSeconds(1));
        quiet = records.isEmpty();
        for (var record : records) {
          changes
              .computeIfAbsent(record.value().getLeadId(), lead -> new ArrayList<>())
              .add(record.value());
          found++;
        }
      }
    }
    return changes;
  }
}
