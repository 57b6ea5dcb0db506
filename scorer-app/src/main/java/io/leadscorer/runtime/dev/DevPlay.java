package io.leadscorer.runtime.dev;

import io.leadscorer.catalog.Topics;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.model.Tier;
import io.leadscorer.events.TierChange;
import io.leadscorer.runtime.ReliableSends;
import io.leadscorer.runtime.ScorerService;
import io.leadscorer.runtime.StopSignal;
import io.leadscorer.wire.confluent.SchemaRegistry;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;

/**
 * The loop of {@code dev}: send what happens on the simulated clock, read what comes of it, show
 * it.
 */
final class DevPlay {
  /** Where simulated time begins, so that a seed always tells the same story. */
  private static final long BEGINNING = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();

  private static final Duration STEP = Duration.ofMillis(100);

  private final DevOptions options;
  private final ScorerService scorer;
  private final DevFolder folder;
  private final DevScreen screen;
  private final Standings standings;
  private final ChangeReader reader;
  private final DevFeed feed;
  private final SampleTraffic traffic;

  DevPlay(
      DevOptions options,
      Producer<byte[], byte[]> producer,
      Consumer<byte[], TierChange> consumer,
      SchemaRegistry registry,
      ScorerService scorer,
      DevFolder folder,
      DevScreen screen) {
    this.options = options;
    this.scorer = scorer;
    this.folder = folder;
    this.screen = screen;
    Topics topics = Topics.named("");
    ScoringModel model = scorer.model();
    standings = new Standings(model.id(), model.tiers().stream().map(Tier::name).toList());
    reader = new ChangeReader(consumer, topics.name(Topics.TIER_CHANGES), standings);
    feed = new DevFeed(new ReliableSends(producer), topics, registry);
    traffic = new SampleTraffic(options.seed(), BEGINNING);
  }

  /** Plays until its time is over or a stop is asked for. */
  void until(StopSignal stop) {
    SimulatedClock clock = new SimulatedClock(goOn(), options.day());
    long end =
        options.runFor().map(time -> System.nanoTime() + time.toNanos()).orElse(Long.MAX_VALUE);
    long shown = System.nanoTime();
    long sentWhenShown = feed.sent();
    while (System.nanoTime() < end && !stop.isRequested()) {
      scorer.check();
      long now = clock.millis();
      feed.send(traffic.until(now), now);
      folder.clockStands(now);
      reader.read(STEP);
      long since = System.nanoTime() - shown;
      if (since >= screen.interval().toNanos()) {
        double perSecond = (feed.sent() - sentWhenShown) * 1e9 / since;
        screen.show(standings, Instant.ofEpochMilli(now), feed.sent(), perSecond);
        shown = System.nanoTime();
        sentWhenShown = feed.sent();
      }
    }
  }

  /** Goes on where an earlier run ended: the same seed has brought the same traffic until then. */
  private long goOn() {
    long from = folder.clock(BEGINNING);
    if (from == BEGINNING) {
      feed.send(traffic.companies(BEGINNING), BEGINNING);
    } else {
      traffic.companies(BEGINNING);
      traffic.until(from);
    }
    return from;
  }
}
