package io.leadscorer.bench.footprint;

import io.leadscorer.bench.Benchmark;
import io.leadscorer.bench.ScratchFolder;
import io.leadscorer.bench.cluster.BacklogCluster;
import io.leadscorer.bench.cluster.Taken;
import io.leadscorer.bench.report.Progress;
import io.leadscorer.bench.report.Report;
import io.leadscorer.bench.report.Samples;
import io.leadscorer.config.ScorerConfig;
import io.leadscorer.runtime.ScorerService;
import io.leadscorer.store.BoundedRocksDb;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a million leads take that the scorer has taken from a topic: memory, also after its tasks
 * were closed again and again; disk, beside their keys and values; and the time in which they are
 * restored, beside that of reading the same changelogs.
 */
public final class Footprint implements Benchmark {
  private static final EveryLead FEW = new EveryLead(200_000, 2, 20260305);
  private static final EveryLead MANY = new EveryLead(1_000_000, 2, 20260306);
  private static final String PREFIX = "many-";
  private static final String APPLICATION = "footprint";
  private static final int CLOSES = 10;
  private static final int RESTORES = 3;

  private final Progress progress = new Progress();
  private final Samples restores = new Samples();
  private final Samples drains = new Samples();
  private final Samples puts = new Samples();
  private long changelogRecords;

  @Override
  public String name() {
    return "footprint";
  }

  @Override
  public String about() {
    return "disk, memory and restore of 1,000,000 leads";
  }

  @Override
  public Report run() throws Exception {
    try (ScratchFolder folder = ScratchFolder.create(name());
        BacklogCluster cluster = new BacklogCluster(folder.path())) {
      cluster.topics("few-");
      cluster.fill("few-", FEW);
      cluster.topics(PREFIX);
      cluster.fill(PREFIX, MANY);
      work(cluster.config("few-", "warm-up"));
      ScorerConfig config = cluster.config(PREFIX, APPLICATION);
      double before = memory("before");
      work(config);
      double after = memory("after 1,000,000 leads");
      Samples starts = new Samples();
      for (int close = 0; close < CLOSES; close++) {
        starts.add(start(config));
      }
      double closed = memory("after " + CLOSES + " closes");
      WrittenBytes written = WrittenBytes.of(config);
      Path stores = config.stateDir().resolve(APPLICATION);
      Map<String, StoreFiles.Size> sizes = StoreFiles.compacted(stores);
      restore(config, stores, starts.median());
      return report(before, after, closed, written, sizes);
    }
  }

  private double memory(String when) throws Exception {
    double megabytes = ResidentMemory.megabytes();
    progress.tell("%s: %,.0f MB", when, megabytes);
    return megabytes;
  }

  private void work(ScorerConfig config) throws Exception {
    try (ScorerService scorer = ScorerService.start(config)) {
      progress.tell("taken at %,.0f events/s", new Taken(config).eventsPerSecond());
      scorer.check();
    }
  }

  /** Opens all tasks and closes them; the seconds until they run. */
  private static double start(ScorerConfig config) throws InterruptedException {
    long began = System.nanoTime();
    try (ScorerService scorer = ScorerService.start(config)) {
      double seconds = (System.nanoTime() - began) / 1e9;
      scorer.check();
      return seconds;
    }
  }

  /** From nothing on disk, beside reading all that is restored; a start as such is not counted. */
  private void restore(ScorerConfig config, Path stores, double startSeconds) throws Exception {
    for (int round = 0; round < RESTORES; round++) {
      new ScratchFolder(stores).close();
      restores.add(start(config) - startSeconds);
      long began = System.nanoTime();
      changelogRecords = new Changelogs(config).drain(record -> {});
      drains.add((System.nanoTime() - began) / 1e9);
      puts.add(put(config));
      progress.tell(
          "restored in %.1f s, drained in %.1f s, put in %.1f s",
          restores.last(), drains.last(), puts.last());
    }
  }

  /** Reads all that is restored and puts it into RocksDB; the seconds it takes. */
  private static double put(ScorerConfig config) throws Exception {
    try (ScratchFolder folder = ScratchFolder.create("plain");
        PlainStores stores = new PlainStores(folder.path())) {
      long began = System.nanoTime();
      new Changelogs(config).drain(stores);
      stores.finish();
      return (System.nanoTime() - began) / 1e9;
    }
  }

  private static double perEvent(long bytes) {
    return (double) bytes / MANY.events();
  }

  private Report report(
      double before,
      double after,
      double closed,
      WrittenBytes written,
      Map<String, StoreFiles.Size> sizes) {
    Report report = new Report("footprint: " + about());
    report.note(
        "each lead with %d events of one day; medians of %d restores"
            .formatted(MANY.eventsEach(), RESTORES));
    long files = 0;
    long content = 0;
    for (Map.Entry<String, StoreFiles.Size> store : sizes.entrySet()) {
      StoreFiles.Size size = store.getValue();
      files += size.files();
      content += size.content();
      report.figure(
          "%s, %,d rows".formatted(store.getKey(), size.rows()),
          (double) size.files() / MANY.leads(),
          "bytes a lead");
    }
    report.figure("all stores, compacted", (double) files / MANY.leads(), "bytes a lead");
    report.figure("their keys and values", (double) content / MANY.leads(), "bytes a lead");
    report.figure("resident memory before", before, "MB");
    report.figure("resident memory after 1,000,000 leads", after, "MB");
    report.figure("resident memory after all tasks closed 10 times", closed, "MB");
    report.figure("lead-events on the broker", perEvent(written.events()), "bytes an event");
    report.figure("outputs on the broker", perEvent(written.outputs()), "bytes an event");
    report.figure("changelogs on the broker", perEvent(written.internal()), "bytes an event");
    report.figure("records of changelogs", changelogRecords, "");
    report.figure("to restore 1,000,000 leads", restores.median(), "s");
    report.figure("to read their changelogs", drains.median(), "s");
    report.figure("to read them and put them into RocksDB", puts.median(), "s");
    report.ratio("state on disk / keys and values", (double) files / content, 1.3);
    report.ratio(
        "memory that 1,000,000 leads add / bound of RocksDB",
        (after - before) / (BoundedRocksDb.TOTAL_BYTES >> 20),
        1);
    report.ratio("memory after 10 closes / after 1,000,000 leads", closed / after, 1.05);
    report.atLeast(
        "rate of restore / of reading the changelogs", drains.median() / restores.median(), 0.7);
    report.ratio(
        "rate of restore / of reading and putting into RocksDB", puts.median() / restores.median());
    return report;
  }
}
