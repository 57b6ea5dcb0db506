package io.leadscorer.cli;

import io.leadscorer.replay.ReplaySummary;
import io.leadscorer.replay.ReplaySummary.ModelSummary;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;

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
    report.took(summary.taken(), taken);
    report.end();
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
