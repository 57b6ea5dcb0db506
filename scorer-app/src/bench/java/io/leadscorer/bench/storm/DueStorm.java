package io.leadscorer.bench.storm;

import io.leadscorer.bench.Benchmark;
import io.leadscorer.bench.ScratchFolder;
import io.leadscorer.bench.report.Progress;
import io.leadscorer.bench.report.Report;
import io.leadscorer.bench.report.Samples;
import io.leadscorer.domain.model.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A tick at which a great many leads are due, on a cluster in this process: how long live events
 * take to their committed tier change before it, and while it is drained.
 */
public final class DueStorm implements Benchmark {
  private static final int DUE = 200_000;
  private static final int LIVE_PER_SECOND = 300;

  private static final long BEGIN = Instant.parse("2026-01-05T00:00:00Z").toEpochMilli();

  /** The hour in which all those leads ask for a demonstration, which makes them COOL. */
  private static final long ASKED = BEGIN + Time.HOUR;

  /** When those points halve, which makes them all COLD. */
  private static final long STORM = ASKED + 14 * Time.DAY;

  private static final Duration WARM_UP = Duration.ofSeconds(20);
  private static final Duration QUIET = Duration.ofSeconds(30);
  private static final long GRACE = 2_000;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Progress progress = new Progress();
  private final AtomicLong changes = new AtomicLong();
  private final AtomicLong drained = new AtomicLong();
  private final LiveLeads live = new LiveLeads();

  @Override
  public String name() {
    return "due-storm";
  }

  @Override
  public String about() {
    return "live events while 200,000 leads change tier at one instant";
  }

  @Override
  public Report run() throws Exception {
    try (ScratchFolder folder = ScratchFolder.create("due-storm");
        StormCluster cluster = new StormCluster(folder.path());
        Arrivals changesRead = new Arrivals("changes", cluster.tierChanges(), this::changed)) {
      fill(cluster);
      return measure(cluster);
    }
  }

  private void changed(ConsumerRecord<byte[], byte[]> change) {
    changes.incrementAndGet();
    if (!live.read(change) && change.timestamp() == STORM) {
      drained.incrementAndGet();
    }
  }

  /** Every lead has a profile and becomes COLD, then does what makes it COOL. */
  private void fill(StormCluster cluster) throws InterruptedException {
    for (int lead = 0; lead < DUE; lead++) {
      cluster.profile("lead-" + lead, BEGIN + lead * Time.HOUR / DUE);
    }
    cluster.tick(ASKED - 1);
    awaitChanges(cluster, DUE);
    for (int lead = 0; lead < DUE; lead++) {
      cluster.demoRequest("lead-" + lead, ASKED + lead * Time.HOUR / DUE);
    }
    cluster.tick(ASKED + Time.HOUR);
    awaitChanges(cluster, 2 * DUE);
    progress.tell("%,d leads are there", DUE);
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
        new LivePace(cluster, live, STORM - WARM_UP.plus(QUIET).toMillis(), LIVE_PER_SECOND, GRACE);
    pace.until(STORM - QUIET.toMillis());
    int quietFrom = live.sent();
    long rebalances = Rebalances.count();
    progress.tell("warm; measuring what is quiet");
    // Until its tick comes, a grace later, the storm has not begun.
    pace.until(STORM + GRACE - 1);
    int stormFrom = live.sent();
    long began = System.nanoTime();
    progress.tell("the storm");
    long deadline = began + PATIENCE.toNanos();
    while (drained.get() < DUE) {
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
    Report report = new Report("due-storm: " + about());
    report.note(
        "%,d leads due, each of which changes tier; %d live events a second; 4 partitions, 1 stream thread; broker, registry and scorer on this machine"
            .formatted(DUE, LIVE_PER_SECOND));
    report.figure("live events before", quiet.size(), "");
    report.figure("p50 before", quiet.percentile(50), "ms");
    report.figure("p99 before", quiet.percentile(99), "ms");
    report.figure("live events during the drain", storm.size(), "");
    report.figure("p50 during the drain", storm.percentile(50), "ms");
    report.figure("p99 during the drain", storm.percentile(99), "ms");
    report.figure("drain", seconds, "s");
    report.figure("due leads a second", DUE / seconds, "");
    report.ratio("p50 during / before", storm.percentile(50) / quiet.percentile(50));
    report.ratio("p99 during / before", storm.percentile(99) / quiet.percentile(99), 2);
    report.count("rebalances", rebalances, 0);
    return report;
  }
}
