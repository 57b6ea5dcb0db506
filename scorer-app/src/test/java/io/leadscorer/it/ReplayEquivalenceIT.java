package io.leadscorer.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.catalog.Topic;
import io.leadscorer.catalog.Topics;
import io.leadscorer.cli.unload.LastTick;
import io.leadscorer.config.ScorerConfig;
import io.leadscorer.domain.handoff.Routing;
import io.leadscorer.domain.model.Time;
import io.leadscorer.domain.reference.Fact;
import io.leadscorer.events.Handoff;
import io.leadscorer.events.LeadScore;
import io.leadscorer.events.LifecycleChange;
import io.leadscorer.events.SlaEscalation;
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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
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

  /** How far the records of topics are apart when they reach the scorer, at the most. */
  private static final int BURST = 25;

  /** What was told of each lead. */
  private record Told(Map<String, List<TierChange>> changes, Map<String, List<LeadScore>> scores) {}

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
    publish(config, config.model(), text);
    publish(config, Routing.ID, terms);
    try (ClusterFeed feed = new ClusterFeed(config)) {
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

  private static void publish(ScorerConfig config, String id, String text) throws Exception {
    try (Producer<byte[], byte[]> producer = new Clients(config).producer();
        Admin admin = new Clients(config).admin()) {
      Topics topics = Topics.named(config.topicsPrefix());
      new Provisioning(admin, topics, 4, (short) 1).provision();
      producer
          .send(
              new ProducerRecord<>(
                  topics.name(Topics.SCORING_MODELS),
                  id.getBytes(StandardCharsets.UTF_8),
                  text.getBytes(StandardCharsets.UTF_8)))
          .get();
    }
  }

  @Test
  void aLiveRunIsWhatAReplayTellsAndWhatReprocessingTells(
      EmbeddedKafka kafka, EmbeddedRegistry registry) throws InterruptedException {
    Map<String, String> settings =
        Settings.onDrivenClock(kafka, registry, "live-", folder.resolve("first"));
    ScorerConfig config = ScorerConfig.of(settings);
    Lives lives = livesWithCompaniesFromTheStart(900);
    Settings.provisionOnFileTime(config);
    try (ClusterFeed feed = new ClusterFeed(config)) {
      lives.companiesKnownBefore(feed);
      try (ScorerService scorer = ScorerService.start(config)) {
        feedLive(feed, lives, 0, 1);
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
          assertThat(apartFromOwners(committed.scores(Committed.count(told.scores()))))
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
    Lives lives = livesWithCompaniesFromTheStart(1_100);
    Settings.provisionOnFileTime(config);
    SplittableRandom random = new SplittableRandom(11);
    int kills = 3;
    try (ClusterFeed feed = new ClusterFeed(config)) {
      lives.companiesKnownBefore(feed);
      for (int kill = 0; kill < kills; kill++) {
        ScorerProcess scorer = ScorerProcess.start(settings, folder);
        feedLive(feed, lives, (double) kill / kills, (kill + 1.0) / kills);
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
    Lives lives = livesWithCompaniesFromTheStart(1_300);
    Settings.provisionOnFileTime(config);
    try (ClusterFeed feed = new ClusterFeed(config)) {
      lives.companiesKnownBefore(feed);
      try (ScorerService one = ScorerService.start(config)) {
        feedLive(feed, lives, 0, 0.3);
        try (ScorerService two = ScorerService.start(second)) {
          feedLive(feed, lives, 0.3, 0.6);
          new Committed(config).awaitTaken(0.9);
        }
        feedLive(feed, lives, 0.6, 1);
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

  /**
   * Company profiles are read aside and hold after a grace of the wall clock, which a driven clock
   * does not have.
   */
  private static Lives livesWithCompaniesFromTheStart(long seed) {
    return Lives.of(LEADS, seed, fact -> !(fact instanceof Fact.CompanyCame));
  }

  /** Feeds a running scorer a share of all that happens, in bursts, each topic for itself. */
  private static void feedLive(ClusterFeed feed, Lives lives, double from, double to) {
    List<Lives.Turn> turns = lives.turns();
    SplittableRandom random = new SplittableRandom(7);
    int end = (int) (to * turns.size());
    int next = (int) (from * turns.size());
    while (next < end) {
      int burst = Math.min(end, next + 1 + random.nextInt(BURST));
      new RandomRoster(next).feed(feed, next == 0 ? 0 : turns.get(next).at(), 0.1);
      feed.topicByTopic(turns.subList(next, burst));
      if (random.nextInt(3) == 0) {
        feed.tick(turns.get(burst - 1).at() - random.nextInt(10_000));
      }
      next = burst;
    }
    if (to == 1) {
      feed.tick(lives.until());
    }
  }

  private static void assertSomeCameOutOfOrder(ScorerConfig config) {
    assertThat(new Committed(config).overtaken())
        .as("notes of records that came out of order")
        .isPositive();
  }

  private Told assertToldWhatAReplayTells(ScorerConfig config, long until) {
    Committed committed = new Committed(config);
    Replayed replayed = Replayed.of(config, folder, model, routing, until);
    Map<String, List<TierChange>> changes = replayed.tierChanges();
    Map<String, List<LeadScore>> scores = apartFromOwners(replayed.scores());
    assertThat(Committed.count(changes)).isGreaterThan(100);
    assertThat(committed.tierChanges(Committed.count(changes))).isEqualTo(changes);
    assertThat(apartFromOwners(committed.scores(Committed.count(scores)))).isEqualTo(scores);
    assertAlike(committed, replayed, Topics.LIFECYCLE_CHANGES, LifecycleChange.class, until, 100);
    assertAlike(committed, replayed, Topics.HANDOFFS, Handoff.class, until, 50);
    assertAlike(committed, replayed, Topics.SLA_ESCALATIONS, SlaEscalation.class, until, 20);
    return new Told(changes, scores);
  }

  /** What a scorer that runs on tells of later instants, no replay up to here can tell. */
  private static <T extends SpecificRecord> void assertAlike(
      Committed committed,
      Replayed replayed,
      Topic topic,
      Class<T> type,
      long until,
      long atLeast) {
    Map<String, List<T>> expected = replayed.read(topic, type);
    long count = Committed.count(expected);
    assertThat(count).as(topic.name()).isGreaterThan(atLeast);
    Map<String, List<T>> told = committed.read(topic, type, count);
    told.values().forEach(ofLead -> ofLead.removeIf(record -> effectiveAt(record) > until));
    told.values().removeIf(List::isEmpty);
    assertThat(told).as(topic.name()).isEqualTo(expected);
  }

  private static long effectiveAt(SpecificRecord record) {
    int position = record.getSchema().getField("effective_at").pos();
    return ((Instant) record.get(position)).toEpochMilli();
  }

  /** The desk tells of owners when it has decided, wherever their leads have come to by then. */
  private static Map<String, List<LeadScore>> apartFromOwners(Map<String, List<LeadScore>> told) {
    Map<String, List<LeadScore>> apart = new TreeMap<>();
    told.forEach(
        (lead, scores) ->
            apart.put(
                lead,
                scores.stream()
                    .filter(score -> score == null || !score.getToldFor().equals("owner"))
                    .map(ReplayEquivalenceIT::withoutOwner)
                    .collect(Collectors.toCollection(ArrayList::new))));
    return apart;
  }

  private static LeadScore withoutOwner(LeadScore score) {
    if (score != null) {
      score.put("owner", null);
    }
    return score;
  }
}
