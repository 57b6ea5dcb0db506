package io.leadscorer.runtime.dev;

import io.leadscorer.catalog.Topics;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.model.Tier;
import io.leadscorer.events.Handoff;
import io.leadscorer.events.SlaEscalation;
import io.leadscorer.events.TierChange;
import io.leadscorer.runtime.Clients;
import io.leadscorer.runtime.ReliableSends;
import io.leadscorer.runtime.ScorerService;
import io.leadscorer.runtime.StopSignal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;

/**
 * The loop of {@code dev}: send what happens on the simulated clock, read what comes of it, show
 * it.
 */
final class DevPlay implements AutoCloseable {
  /** Where simulated time begins, so that a seed always tells the same story. */
  private static final long BEGINNING = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();

  private static final Duration STEP = Duration.ofMillis(100);

  private final DevOptions options;
  private final ScorerService scorer;
  private final DevFolder folder;
  private final DevScreen screen;
  private final Standings standings;
  private final SalesStandings salesStandings = new SalesStandings();
  private final SampleSales sales = new SampleSales();
  private final TopicReader<TierChange> changes;
  private final TopicReader<Handoff> handoffs;
  private final TopicReader<SlaEscalation> escalations;
  private final DevFeed feed;
  private final SampleTraffic traffic;

  DevPlay(
      DevOptions options,
      Clients clients,
      Producer<byte[], byte[]> producer,
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
    changes = reader(clients, topics.name(Topics.TIER_CHANGES), TierChange.class, standings::take);
    handoffs = reader(clients, topics.name(Topics.HANDOFFS), Handoff.class, this::take);
    escalations =
        reader(
            clients,
            topics.name(Topics.SLA_ESCALATIONS),
            SlaEscalation.class,
            salesStandings::take);
    feed = new DevFeed(new ReliableSends(producer), topics, clients.serdes());
    traffic = new SampleTraffic(options.seed(), BEGINNING);
  }

  private static <T extends SpecificRecord> TopicReader<T> reader(
      Clients clients, String topic, Class<T> type, Consumer<T> taker) {
    return new TopicReader<>(clients.consumer(clients.serdes().deserializer(type)), topic, taker);
  }

  private void take(Handoff handoff) {
    sales.take(handoff);
    salesStandings.take(handoff);
  }

  /** Plays until its time is over or a stop is asked for. */
  void until(StopSignal stop) {
    SimulatedClock clock = new SimulatedClock(goOn(), options.day());
    long end =
        options.runFor().map(time -> System.nanoTime() + time.toNanos()).orElse(Long.MAX_VALUE);
    long before = clock.millis();
    long shown = System.nanoTime();
    long sentWhenShown = feed.sent();
    while (System.nanoTime() < end && !stop.isRequested()) {
      scorer.check();
      long now = clock.millis();
      List<Sample> samples = new ArrayList<>(traffic.until(now));
      samples.addAll(sales.until(now, before));
      samples.sort(Comparator.comparingLong(Sample::at));
      feed.send(samples, now);
      before = now;
      folder.clockStands(now);
      changes.read(STEP);
      handoffs.read(Duration.ZERO);
      escalations.read(Duration.ZERO);
      long since = System.nanoTime() - shown;
      if (since >= screen.interval().toNanos()) {
        double perSecond = (feed.sent() - sentWhenShown) * 1e9 / since;
        screen.show(standings, salesStandings, Instant.ofEpochMilli(now), feed.sent(), perSecond);
        shown = System.nanoTime();
        sentWhenShown = feed.sent();
      }
    }
  }

  /** Goes on where an earlier run ended: the same seed has brought the same traffic until then. */
  private long goOn() {
    long from = folder.clock(BEGINNING);
    if (from == BEGINNING) {
      feed.send(sales.roster(BEGINNING), BEGINNING - 1);
      feed.send(traffic.companies(BEGINNING), BEGINNING);
    } else {
      traffic.companies(BEGINNING);
      traffic.until(from);
    }
    return from;
  }

  @Override
  public void close() {
    changes.close();
    handoffs.close();
    escalations.close();
  }
}
