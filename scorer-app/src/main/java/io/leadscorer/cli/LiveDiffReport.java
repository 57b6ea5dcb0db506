package io.leadscorer.cli;

import io.leadscorer.domain.score.Comparison;
import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** Two models of a running scorer compared, as tables. */
final class LiveDiffReport {
  private final Comparison comparison;
  private final PrintWriter out;

  private LiveDiffReport(Comparison comparison, PrintWriter out) {
    this.comparison = comparison;
    this.out = out;
  }

  static void print(Comparison comparison, PrintWriter out) {
    LiveDiffReport report = new LiveDiffReport(comparison, out);
    report.header();
    report.numbers();
    report.moves();
    DiffTables tables = new DiffTables(out);
    tables.rules(comparison.rules());
    tables.sample(comparison.sample(), comparison.moved());
  }

  private void line(String format, Object... values) {
    out.printf(Locale.ROOT, format + "%n", values);
  }

  private void header() {
    line("A        %s version %d", comparison.a().modelId(), comparison.a().modelVersion());
    line("B        %s version %d", comparison.b().modelId(), comparison.b().modelVersion());
    if (comparison.pending() > 0) {
      line(
          "pending  %,d leads are still being scored anew, and are left out", comparison.pending());
    }
  }

  private void numbers() {
    Comparison.HandedOff handedOff = comparison.handedOff();
    line("");
    line("%-24s %10s %10s %10s %10s", "leads now", "A", "B", "gained", "lost");
    line(
        "  %-22s %,10d %,10d %,10d %,10d",
        "handed off",
        handedOff.byAAlone() + handedOff.byBoth(),
        handedOff.byBAlone() + handedOff.byBoth(),
        handedOff.byBAlone(),
        handedOff.byAAlone());
    Set<String> tiers = new LinkedHashSet<>(comparison.a().leadsByTier().keySet());
    tiers.addAll(comparison.b().leadsByTier().keySet());
    for (String tier : tiers) {
      line(
          "  %-22s %,10d %,10d",
          tier,
          comparison.a().leadsByTier().getOrDefault(tier, 0L),
          comparison.b().leadsByTier().getOrDefault(tier, 0L));
    }
  }

  private void moves() {
    line("");
    line("%-24s %10s", "tier under A -> B", "leads");
    comparison.moves().forEach(move -> line("  %-22s %,10d", move.tiers(), move.leads()));
    line("  %-22s %,10d", "all that move", comparison.moved());
    line("  %-22s %,10d", "stay", comparison.stayed());
  }
}
