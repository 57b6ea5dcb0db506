package io.leadscorer.runtime.dev;

import io.leadscorer.catalog.Topics;
import io.leadscorer.config.ConfigKey;
import io.leadscorer.config.ScorerConfig;
import io.leadscorer.domain.model.Tier;
import io.leadscorer.events.TierChange;
import io.leadscorer.runtime.Clients;
import io.leadscorer.runtime.ScorerService;
import io.leadscorer.runtime.embedded.EmbeddedKafka;
import io.leadscorer.runtime.embedded.EmbeddedRegistry;
import io.leadscorer.wire.confluent.ConfluentAvroDeserializer;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;

/** Everything on this machine: broker, registry, scorer, sample traffic, and a view of it. */
public final class DevSession {
  /** Where simulated time begins, so that a seed always tells the same story. */
  private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

  private static final Duration STEP = Duration.ofMillis(100);
  private static final Duration SHOW_ON_TERMINAL = Duration.ofMillis(500);
  private static final Duration SHOW_ELSEWHERE = Duration.ofSeconds(5);

  private final DevOptions options;
  private final PrintStream out;
  private final boolean terminal;

  /**
   * A session that has not begun.
   *
   * @param terminal whether what is printed may be drawn over
   */
  public DevSession(DevOptions options, PrintStream out, boolean terminal) {
    this.options = options;
    this.out = out;
    this.terminal = terminal;
  }

  /** Runs until its time is over or the thread is interrupted, and stops all that it started. */
  public void run() throws InterruptedException {
    try (DevFolder folder = DevFolder.open(options.data());
        EmbeddedKafka kafka =
            EmbeddedKafka.start(
                EmbeddedKafka.Options.defaults()
                    .withPort(options.kafkaPort())
                    .withDataDirectory(folder.path().resolve("kafka")));
        EmbeddedRegistry registry =
            EmbeddedRegistry.start(
                EmbeddedRegistry.Options.defaults()
                    .withPort(options.registryPort())
                    .withDataDirectory(folder.path().resolve("registry")));
        ScorerService scorer =
            ScorerService.start(config(kafka, registry, folder.path().resolve("state")))) {
      play(kafka, registry, scorer, folder);
    }
  }

  private static ScorerConfig config(EmbeddedKafka kafka, EmbeddedRegistry registry, Path state) {
    return ScorerConfig.of(
        Map.of(
            ConfigKey.BOOTSTRAP_SERVERS.key(), kafka.bootstrapServers(),
            ConfigKey.SCHEMA_REGISTRY_URL.key(), registry.url(),
            ConfigKey.STATE_DIR.key(), state.toString(),
            ConfigKey.TOPICS_REPLICATION.key(), "1",
            ConfigKey.STANDBYS.key(), "0",
            ConfigKey.CLOCK.key(), "topic",
            ConfigKey.PROFILE_GRACE.key(), "0s"));
  }

  private void play(
      EmbeddedKafka kafka, EmbeddedRegistry registry, ScorerService scorer, DevFolder folder)
      throws InterruptedException {
    String header =
        "kafka     %s%nregistry  %s".formatted(kafka.bootstrapServers(), registry.url());
    out.println(header);
    Clients clients =
        new Clients(config(kafka, registry, folder.path().resolve("state")));
    Topics topics = Topics.named("");
    Standings standings =
        new Standings(scorer.model().tiers().stream().map(Tier::name).toList());
    try (Producer<byte[], byte[]> producer = clients.producer();
        Consumer<byte[], TierChange> consumer =
            clients.consumer(
                new ConfluentAvroDeserializer<>(TierChange.class, clients.registry()))) {
      ChangeReader reader =
          new ChangeReader(consumer, topics.name(Topics.TIER_CHANGES), standings);
      DevFeed feed = new DevFeed(producer, topics, clients.registry());
      loop(feed, reader, standings, new DevScreen(out, terminal, header), folder);
    }
  }

  private void loop(
      DevFeed feed,
      ChangeReader reader,
      Standings standings,
      DevScreen screen,
      DevFolder folder)
      throws InterruptedException {
    long end =
        options.runFor().map(time -> System.nanoTime() + time.toNanos()).orElse(Long.MAX_VALUE);
    Duration every = terminal ? SHOW_ON_TERMINAL : SHOW_ELSEWHERE;
    long beginning = folder.clock(BEGINNING.toEpochMilli());
    SampleTraffic traffic = new SampleTraffic(options.seed(), BEGINNING.toEpochMilli());
    feed.send(traffic.companies(BEGINNING.toEpochMilli()), BEGINNING.toEpochMilli());
    // What an earlier run has sent is passed over; the same seed goes on where it ended.
    traffic.until(beginning);
    SimulatedClock clock = new SimulatedClock(beginning, options.day());
    long shown = System.nanoTime();
    long sentWhenShown = feed.sent();
    while (System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
      long now = clock.millis();
      feed.send(traffic.until(now), now);
      folder.clockStands(now);
      reader.read(STEP);
      long since = System.nanoTime() - shown;
      if (since >= every.toNanos()) {
        double perSecond = (feed.sent() - sentWhenShown) * 1e9 / since;
        screen.show(standings, Instant.ofEpochMilli(now), feed.sent(), perSecond);
        shown = System.nanoTime();
        sentWhenShown = feed.sent();
      }
    }
  }
}
