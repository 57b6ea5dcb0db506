package io.leadscorer.cli;

import io.leadscorer.domain.desk.ContactRates.Rate;
import io.leadscorer.replay.ReplaySummary;
import io.leadscorer.replay.ReplaySummary.ModelSummary;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** A replay's numbers in words. */
final class ReplayReport {
  private ReplayReport() {}

  static void print(ReplaySummary summary, Duration taken, PrintWriter out) {
    Report report = new Report(out);
    report.row("records", "%,d  (%s)", summary.taken(), Report.counts(summary.records()));
    if (summary.later() > 0) {
      report.row("not taken", "%,d after --until", summary.later());
    }
    report.row("bad lines", "%,d", summary.badLines());
    report.row("dead letters", "%s", Report.counts(summary.deadLetters()));
    report.row(
        "simulated",
        "%s to %s  (%,d days)",
        Instant.ofEpochMilli(summary.firstAt()),
        Instant.ofEpochMilli(summary.until()),
        Duration.ofMillis(summary.until() - summary.firstAt()).toDays());
    summary.models().forEach(model -> print(model, report));
    contactRates(summary, report);
    report.took(summary.taken(), taken);
    report.end();
  }

  /** Of the handoffs that were contacted or are past their deadline, by tier. */
  private static void contactRates(ReplaySummary summary, Report report) {
    Map<String, long[]> byTier = new TreeMap<>();
    for (Rate rate : summary.contactRates()) {
      long[] counts = byTier.computeIfAbsent(rate.tier(), tier -> new long[2]);
      counts[0] += rate.inTime();
      counts[1] += rate.all();
    }
    byTier.forEach(
        (tier, counts) ->
            report.row(
                tier + " in time",
                "%,d of %,d handoffs  (%.1f %%)",
                counts[0],
                counts[1],
                100.0 * counts[0] / counts[1]));
  }

  private static void print(ModelSummary model, Report report) {
    report.row("model", "%s version %d", model.modelId(), model.modelVersion());
    report.row("  leads", "%,d  (%s)", model.leads(), Report.counts(model.leadsByTier()));
    report.row("  hot MQLs", "%,d", model.hotMqls());
    report.row("  scores", "%,d", model.scores());
    report.row("  tier changes", "%,d", model.allChanges());
    model.changes().forEach((move, times) -> report.row("", "%,10d  %s", times, move));
  }
}
