package io.leadscorer.bench.storm;

import io.leadscorer.bench.Benchmark;
import io.leadscorer.bench.ScratchFolder;
import io.leadscorer.bench.cluster.Arrivals;
import io.leadscorer.bench.cluster.LiveLeads;
import io.leadscorer.bench.report.Progress;
import io.leadscorer.bench.report.Report;
import io.leadscorer.bench.report.Samples;
import io.leadscorer.domain.model.Time;
import io.leadscorer.modelfile.ShippedModels;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * An instant at which a great many leads change tier, on a cluster in this process: how long live
 * events take to their committed tier change before it, and while the others are worked off.
 */
public final class Storm implements Benchmark {
  private static final int LEADS = 200_000;
  private static final int LIVE_PER_SECOND = 300;

  private static final long BEGIN = Instant.parse("2026-01-05T00:00:00Z").toEpochMilli();

  /** The hour in which all those leads ask for a demonstration, which makes them COOL. */
  private static final long ASKED = BEGIN + Time.HOUR;

  private static final String MODEL = "b2b-4d";

  private static final Duration WARM_UP = Duration.ofSeconds(20);
  private static final Duration QUIET = Duration.ofSeconds(30);
  private static final long GRACE = 2_000;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final String name;
  private final String about;
  private final long at;
  private final Consumer<StormCluster> breaks;
  private final Progress progress = new Progress();
  private final AtomicLong changes = new AtomicLong();
  private final AtomicLong drained = new AtomicLong();
  private final LiveLeads live = new LiveLeads();

  private Storm(String name, String about, long at, Consumer<StormCluster> breaks) {
    this.name = name;
    this.about = about;
    this.at = at;
    this.breaks = breaks;
  }

  /** Of time: a fortnight later their points halve, which makes them all COLD. */
  public static Storm ofTime() {
    return new Storm(
        "due-storm",
        "live events while 200,000 leads change tier at one instant",
        ASKED + 14 * Time.DAY,
        cluster -> {});
  }

  /** Of a model: a few days later a demonstration is worth nothing, which makes them all COLD. */
  public static Storm ofAModel() {
    String worthless =
        ShippedModels.text(MODEL)
            .replace("version: 1", "version: 2")
            .replace("{type: demo_request}, points: 25", "{type: demo_request}, points: 0.5");
    return new Storm(
        "model-storm",
        "live events while 200,000 leads are scored anew and change tier",
        ASKED + 5 * Time.DAY,
        cluster -> cluster.publish(MODEL, worthless));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String about() {
    return about;
  }

  @Override
  public Report run() throws Exception {
    try (ScratchFolder folder = ScratchFolder.create(name);
        StormCluster cluster = new StormCluster(folder.path());
        Arrivals changesRead = new Arrivals("changes", cluster.tierChanges(), this::changed)) {
      fill(cluster);
      return measure(cluster);
    }
  }

  private void changed(ConsumerRecord<byte[], byte[]> change) {
    changes.incrementAndGet();
    if (!live.read(change) && change.timestamp() > ASKED + Time.HOUR) {
      drained.incrementAndGet();
    }
  }

  /**
   * Every lead has a profile and becomes COLD, then does what makes it COOL. Ticks come when all is
   * counted: a record that a tick overtakes would count later, and not be due when the others are.
   */
  private void fill(StormCluster cluster) throws InterruptedException {
    for (int lead = 0; lead < LEADS; lead++) {
      cluster.profile("lead-" + lead, BEGIN + lead * Time.HOUR / LEADS);
    }
    awaitChanges(cluster, LEADS);
    cluster.tick(ASKED - 1);
    for (int lead = 0; lead < LEADS; lead++) {
      cluster.demoRequest("lead-" + lead, ASKED + lead * Time.HOUR / LEADS);
    }
    awaitChanges(cluster, 2 * LEADS);
    cluster.tick(ASKED + Time.HOUR);
    progress.tell("%,d leads are there", LEADS);
  }

  private void awaitChanges(StormCluster cluster, long count) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (changes.get() < count) {
      check(cluster, deadline, "the leads to be scored");
      Thread.sleep(100);
    }
  }

  private Report measure(StormCluster cluster) throws Exception {
    LivePace pace =
        new LivePace(cluster, live, at - WARM_UP.plus(QUIET).toMillis(), LIVE_PER_SECOND, GRACE);
    pace.until(at - QUIET.toMillis());
    int quietFrom = live.sent();
    long rebalances = Rebalances.count();
    progress.tell("warm; measuring what is quiet");
    // Until its tick comes, a grace later, the storm has not begun.
    pace.until(at + GRACE - 1);
    int stormFrom = live.sent();
    long began = System.nanoTime();
    if (drained.get() > 0) {
      throw new IllegalStateException("%,d leads changed before".formatted(drained.get()));
    }
    progress.tell("the storm");
    breaks.accept(cluster);
    long deadline = began + PATIENCE.toNanos();
    while (drained.get() < LEADS) {
      check(cluster, deadline, "the storm to end");
      pace.step();
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    int stormTo = live.sent();
    while (!live.allArrived()) {
      check(cluster, deadline, "the last live events");
      Thread.sleep(20);
    }
    return report(
        live.latencies(quietFrom, stormFrom),
        live.latencies(stormFrom, stormTo),
        seconds,
        Rebalances.count() - rebalances);
  }

  private void check(StormCluster cluster, long deadline, String awaited) {
    cluster.check();
    if (System.nanoTime() > deadline) {
      throw new IllegalStateException("waited too long for " + awaited);
    }
  }

  private Report report(Samples quiet, Samples storm, double seconds, long rebalances) {
    Report report = new Report(name + ": " + about);
    report.note(
        "%,d leads, each of which changes tier; %d live events a second; 4 partitions, 1 stream thread; broker, registry and scorer on this machine"
            .formatted(LEADS, LIVE_PER_SECOND));
    report.figure("live events before", quiet.size(), "");
    report.figure("p50 before", quiet.percentile(50), "ms");
    report.figure("p99 before", quiet.percentile(99), "ms");
    report.figure("live events during the storm", storm.size(), "");
    report.figure("p50 during the storm", storm.percentile(50), "ms");
    report.figure("p99 during the storm", storm.percentile(99), "ms");
    report.figure("the storm", seconds, "s");
    report.figure("leads a second", LEADS / seconds, "");
    report.ratio("p50 during / before", storm.percentile(50) / quiet.percentile(50));
    report.ratio("p99 during / before", storm.percentile(99) / quiet.percentile(99), 2);
    report.count("rebalances", rebalances, 0);
    return report;
  }
}
