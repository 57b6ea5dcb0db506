package io.leadscorer.bench.latency;

import io.leadscorer.bench.Benchmark;
import io.leadscorer.bench.ScratchFolder;
import io.leadscorer.bench.cluster.Arrivals;
import io.leadscorer.bench.cluster.Backlog;
import io.leadscorer.bench.cluster.BacklogCluster;
import io.leadscorer.bench.cluster.LiveLeads;
import io.leadscorer.bench.cluster.Plain;
import io.leadscorer.bench.cluster.Taken;
import io.leadscorer.bench.report.Progress;
import io.leadscorer.bench.report.Report;
import io.leadscorer.bench.report.Samples;
import io.leadscorer.catalog.Topics;
import io.leadscorer.config.ScorerConfig;
import io.leadscorer.runtime.ScorerService;
import java.time.Duration;

/**
 * From the instant at which an event is to be sent until a consumer that reads what is committed
 * has its tier change, under half of what the scorer can take; against a topology that passes
 * events on, in transactions too, under the same load.
 */
public final class Latency implements Benchmark {
  private static final Backlog CAPACITY = Backlog.ofAnHour(250_000, 60_000, 20260303);
  private static final Duration WARM_UP = Duration.ofSeconds(10);
  private static final Duration MEASURED = Duration.ofSeconds(20);
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int ROUNDS = 3;
  private static final long SEED = 20260304;

  private final Progress progress = new Progress();
  private final Percentiles copies = new Percentiles();
  private final Percentiles changes = new Percentiles();

  @Override
  public String name() {
    return "latency";
  }

  @Override
  public String about() {
    return "an event until its committed tier change, under half load, against a pass-through";
  }

  @Override
  public Report run() throws Exception {
    int perSecond;
    try (ScratchFolder folder = ScratchFolder.create(name());
        BacklogCluster cluster = new BacklogCluster(folder.path())) {
      capacity(cluster, "warm-");
      perSecond = (int) (capacity(cluster, "capacity-") / 2);
      for (int round = 0; round < ROUNDS; round++) {
        String prefix = "round-" + round + "-";
        copies.add(passedOn(cluster, prefix + "copied-", perSecond));
        changes.add(scored(cluster, prefix + "scored-", perSecond));
      }
    }
    return report(perSecond);
  }

  /** Events a second that the scorer takes from a backlog. */
  private double capacity(BacklogCluster cluster, String prefix) throws Exception {
    cluster.topics(prefix);
    cluster.fill(prefix, CAPACITY);
    ScorerConfig config = cluster.config(prefix, prefix + "scorer");
    try (ScorerService scorer = ScorerService.start(config)) {
      double rate = new Taken(config).eventsPerSecond();
      scorer.check();
      progress.tell("from a backlog: %,.0f events/s", rate);
      return rate;
    }
  }

  private Samples passedOn(BacklogCluster cluster, String prefix, int perSecond) throws Exception {
    cluster.topics(prefix);
    String output = prefix + "copies";
    cluster.output(output);
    ScorerConfig config = cluster.config(prefix, prefix + "copy");
    try (var runner = BacklogCluster.run(config, Plain.passThrough(config, output))) {
      return measured(cluster, prefix, output, perSecond);
    }
  }

  private Samples scored(BacklogCluster cluster, String prefix, int perSecond) throws Exception {
    cluster.topics(prefix);
    ScorerConfig config = cluster.config(prefix, prefix + "scorer");
    try (ScorerService scorer = ScorerService.start(config)) {
      Samples samples =
          measured(cluster, prefix, Topics.named(prefix).name(Topics.TIER_CHANGES), perSecond);
      scorer.check();
      return samples;
    }
  }

  private Samples measured(BacklogCluster cluster, String prefix, String output, int perSecond)
      throws Exception {
    LiveLeads leads = new LiveLeads();
    try (Arrivals arrivals = new Arrivals(output, cluster.committed(output), leads::read)) {
      cluster.fill(prefix, new SteadyLoad(perSecond, WARM_UP.plus(MEASURED), leads, SEED));
      leads.awaitAll(PATIENCE);
    }
    int warm = (int) (leads.sent() * WARM_UP.toMillis() / WARM_UP.plus(MEASURED).toMillis());
    Samples samples = leads.latencies(warm, leads.sent());
    progress.tell(
        "%s: p50 %.1f ms, p99 %.1f ms", prefix, samples.percentile(50), samples.percentile(99));
    return samples;
  }

  private Report report(int perSecond) {
    Report report = new Report("latency: " + about());
    report.note(
        "%,d events a second, %d partitions, 1 stream thread, exactly once, commits every 100 ms; broker, feed and consumer on this machine; medians of %d rounds of %d s"
            .formatted(perSecond, BacklogCluster.PARTITIONS, ROUNDS, MEASURED.toSeconds()));
    report.figure("pass-through, p50", copies.p50(), "ms");
    report.figure("pass-through, p99", copies.p99(), "ms");
    report.figure("tier change, p50", changes.p50(), "ms");
    report.figure("tier change, p99", changes.p99(), "ms");
    report.ratio("tier change / pass-through, p50", changes.p50() / copies.p50(), 1.3);
    report.ratio("tier change / pass-through, p99", changes.p99() / copies.p99(), 1.3);
    return report;
  }
}
