package io.leadscorer.bench.throughput;

import io.leadscorer.bench.Benchmark;
import io.leadscorer.bench.ScratchFolder;
import io.leadscorer.bench.cluster.Backlog;
import io.leadscorer.bench.cluster.BacklogCluster;
import io.leadscorer.bench.cluster.Plain;
import io.leadscorer.bench.cluster.Taken;
import io.leadscorer.bench.cluster.Written;
import io.leadscorer.bench.report.Progress;
import io.leadscorer.bench.report.Report;
import io.leadscorer.bench.report.Samples;
import io.leadscorer.config.ScorerConfig;
import io.leadscorer.runtime.ScorerService;
import io.leadscorer.runtime.StreamsRunner;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.streams.Topology;

/**
 * The whole scorer against plain Kafka Streams: Avro in and out, exactly once, one stream thread,
 * on a broker in the same process. Each contender works the same backlog off, in turns.
 */
public final class Throughput implements Benchmark {
  private static final Backlog WARM_UP = Backlog.ofAnHour(400_000, 100_000, 20260301);
  private static final Backlog BACKLOG = Backlog.ofAnHour(400_000, 100_000, 20260302);

  /** The first is slow for all; the scorer, which has the most code, gains for some more. */
  private static final int WARM_UPS = 3;

  private static final int ROUNDS = 3;

  private static final String COPY = "pass-through";
  private static final String COUNT = "count()";
  private static final String BYTES = "get + put + append";
  private static final String RECORDS = "the same records";
  private static final String SCORER = "the scorer";

  private final Progress progress = new Progress();

  @Override
  public String name() {
    return "throughput";
  }

  @Override
  public String about() {
    return "events a second from a backlog, against plain Kafka Streams";
  }

  @Override
  public Report run() throws Exception {
    Map<String, Samples> rates = new LinkedHashMap<>();
    try (ScratchFolder folder = ScratchFolder.create(name());
        BacklogCluster cluster = new BacklogCluster(folder.path())) {
      for (int round = 0; round < WARM_UPS; round++) {
        round(cluster, "warm-" + round + "-", WARM_UP, new LinkedHashMap<>());
      }
      for (int round = 0; round < ROUNDS; round++) {
        round(cluster, "round-" + round + "-", BACKLOG, rates);
      }
    }
    return report(rates);
  }

  /** All of them on one backlog, one after the other. */
  private void round(
      BacklogCluster cluster, String prefix, Backlog backlog, Map<String, Samples> rates)
      throws Exception {
    cluster.topics(prefix);
    cluster.fill(prefix, backlog);
    cluster.output(prefix + "copies");
    cluster.output(prefix + "counts");
    ScorerConfig copies = cluster.config(prefix, prefix + "copy");
    plain(COPY, copies, Plain.passThrough(copies, prefix + "copies"), rates);
    ScorerConfig counts = cluster.config(prefix, prefix + "count");
    plain(COUNT, counts, Plain.count(counts, prefix + "counts"), rates);
    cluster.forget(counts.applicationId() + "-");
    ScorerConfig scores = cluster.config(prefix, prefix + "scorer");
    try (ScorerService scorer = ScorerService.start(scores)) {
      measured(SCORER, scores, rates);
      scorer.check();
    }
    Written written = Written.by(scores, backlog.events());
    cluster.forget(scores.applicationId() + "-");
    ScorerConfig bytes = cluster.config(prefix, prefix + "bytes");
    plain(BYTES, bytes, Plain.bytesOnly(bytes, written), rates);
    cluster.forget(bytes.applicationId() + "-");
    for (String topic : written.topics()) {
      cluster.output(prefix + "again-" + topic);
    }
    ScorerConfig records = cluster.config(prefix, prefix + "records");
    plain(RECORDS, records, Plain.recordsOnly(records, prefix + "again-", written), rates);
    cluster.forget(prefix);
  }

  private void plain(
      String name, ScorerConfig config, Topology topology, Map<String, Samples> rates)
      throws Exception {
    try (StreamsRunner runner = BacklogCluster.run(config, topology)) {
      measured(name, config, rates);
    }
  }

  private void measured(String name, ScorerConfig config, Map<String, Samples> rates)
      throws Exception {
    double rate = new Taken(config).eventsPerSecond();
    rates.computeIfAbsent(name, added -> new Samples()).add(rate);
    progress.tell("%s: %s %,.0f events/s", config.topicsPrefix(), name, rate);
  }

  private static Report report(Map<String, Samples> rates) {
    Report report = new Report("throughput: events a second from a backlog");
    report.note(
        "%,d events of %,d leads, Avro, %d partitions, 1 stream thread, exactly once, commits every 100 ms; broker on this machine; medians of %d rounds after %d"
            .formatted(
                BACKLOG.events(), BACKLOG.leads(), BacklogCluster.PARTITIONS, ROUNDS, WARM_UPS));
    rates.forEach((name, samples) -> report.figure(name, samples.median(), "events/s"));
    double scorer = rates.get(SCORER).median();
    report.atLeast("the scorer / count()", scorer / rates.get(COUNT).median(), 0.6);
    report.atLeast("the scorer / get + put + append", scorer / rates.get(BYTES).median(), 0.9);
    report.ratio("the scorer / the same records", scorer / rates.get(RECORDS).median());
    report.ratio(
        "the same records / count()", rates.get(RECORDS).median() / rates.get(COUNT).median());
    report.ratio(
        "the same records / get + put + append",
        rates.get(RECORDS).median() / rates.get(BYTES).median());
    report.ratio("the scorer / pass-through", scorer / rates.get(COPY).median());
    return report;
  }
}
