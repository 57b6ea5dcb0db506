package io.leadscorer.bench.idle;

import io.leadscorer.bench.Benchmark;
import io.leadscorer.bench.ScratchFolder;
import io.leadscorer.bench.leads.LeadPartition;
import io.leadscorer.bench.leads.Population;
import io.leadscorer.bench.report.Progress;
import io.leadscorer.bench.report.Report;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.modelfile.ModelReader;
import java.io.IOException;

/**
 * What a tick costs when nothing is due, among many leads and among few, and what a lead costs when
 * it is due.
 */
public final class IdleLeads implements Benchmark {
  private static final int MANY = 1_000_000;
  private static final int FEW = 10_000;
  private static final long SEED = 20260302;
  private static final int WARM_UPS = 3;
  private static final int ROUNDS = 7;

  private final Progress progress = new Progress();

  @Override
  public String name() {
    return "idle-leads";
  }

  @Override
  public String about() {
    return "a tick with nothing due among 1,000,000 and 10,000 leads; the cost of a due lead";
  }

  @Override
  public Report run() throws IOException {
    ScoringModel model = ModelReader.shipped("b2b-4d");
    try (ScratchFolder folder = ScratchFolder.create("idle-leads");
        LeadPartition many = new LeadPartition(model, folder.path(), "many");
        LeadPartition few = new LeadPartition(model, folder.path(), "few")) {
      new Population(FEW, SEED).live(few, progress);
      new Population(MANY, SEED).live(many, progress);
      RawWork raw = new RawWork(many.rawStates(), MANY, SEED);
      long hour = Population.SILENCE;
      IdleFigures warmUp = new IdleFigures(many, few, raw);
      for (int round = 0; round < WARM_UPS; round++) {
        progress.tell("warm-up");
        hour = warmUp.round(hour);
      }
      IdleFigures figures = new IdleFigures(many, few, raw);
      for (int round = 0; round < ROUNDS; round++) {
        progress.tell("round %d of %d", round + 1, ROUNDS);
        hour = figures.round(hour);
      }
      return report(figures, raw.meanSize());
    }
  }

  private Report report(IdleFigures figures, double meanSize) {
    double quietMany = figures.quietTickOfMany.median();
    double quietFew = figures.quietTickOfFew.median();
    double scan = figures.scan.median();
    double due = figures.dueLead.median();
    double getPutDelete = figures.getPutDelete.median();
    Report report = new Report("idle-leads: " + about());
    report.note("seed %d; medians of %d rounds after %d".formatted(SEED, ROUNDS, WARM_UPS));
    report.figure("tick, nothing due, among 1,000,000 leads", quietMany, "ns");
    report.figure("tick, nothing due, among 10,000 leads", quietFew, "ns");
    report.figure("full scan of 1,000,000 lead states", scan / 1e6, "ms");
    report.figure("mean size of a lead state", meanSize, "bytes");
    report.figure("a due lead", due / 1e3, "us");
    report.figure("get + put + delete of lead states, in bytes", getPutDelete / 1e3, "us");
    report.ratio("tick, nothing due, at 1,000,000 / full scan", quietMany / scan, 1e-4);
    report.ratio("tick, nothing due, at 1,000,000 / at 10,000", quietMany / quietFew, 1.5);
    report.ratio("a due lead / get + put + delete", due / getPutDelete, 3);
    return report;
  }
}
