package io.leadscorer.cli;

import io.leadscorer.replay.diff.Gains;
import io.leadscorer.replay.diff.ModelDiff;
import io.leadscorer.replay.diff.ModelDiff.Side;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** Two models compared, as tables. */
final class ModelDiffReport {
  private final ModelDiff diff;
  private final PrintWriter out;

  private ModelDiffReport(ModelDiff diff, PrintWriter out) {
    this.diff = diff;
    this.out = out;
  }

  static void print(ModelDiff diff, PrintWriter out) {
    ModelDiffReport report = new ModelDiffReport(diff, out);
    report.header();
    report.numbers();
    report.moves();
    DiffTables tables = new DiffTables(out);
    tables.rules(diff.rules());
    tables.sample(diff.sample(), diff.allMoved());
  }

  private void line(String format, Object... values) {
    out.printf(Locale.ROOT, format + "%n", values);
  }

  private void header() {
    line("A        %s version %d", diff.a().modelId(), diff.a().modelVersion());
    line("B        %s version %d", diff.b().modelId(), diff.b().modelVersion());
    line("until    %s", Instant.ofEpochMilli(diff.until()));
    line("records  %,d  (%,d later, %,d bad lines)", diff.records(), diff.later(), diff.badLines());
  }

  private void numbers() {
    Side a = diff.a();
    Side b = diff.b();
    line("");
    line("%-24s %10s %10s %10s %10s", "over the whole time", "A", "B", "gained", "lost");
    pair("tier changes", a.tierChanges(), b.tierChanges());
    gains("handoffs", diff.handoffs());
    gains("hot MQLs", diff.hotMqls());
    pair("refused records", a.refused(), b.refused());
    line("");
    line("%-24s %10s %10s", "leads at the end", "A", "B");
    Set<String> tiers = new LinkedHashSet<>(a.leadsByTier().keySet());
    tiers.addAll(b.leadsByTier().keySet());
    for (String tier : tiers) {
      pair(tier, a.leadsByTier().getOrDefault(tier, 0L), b.leadsByTier().getOrDefault(tier, 0L));
    }
    pair("all", all(a), all(b));
  }

  private static long all(Side side) {
    return side.leadsByTier().values().stream().mapToLong(Long::longValue).sum();
  }

  private void pair(String name, long a, long b) {
    line("  %-22s %,10d %,10d", name, a, b);
  }

  private void gains(String name, Gains gains) {
    line(
        "  %-22s %,10d %,10d %,10d %,10d",
        name, gains.a(), gains.b(), gains.gained(), gains.lost());
    line(
        "  %-22s %10s %10s %,10d %,10d", "  leads", "", "", gains.leadsGained(), gains.leadsLost());
  }

  private void moves() {
    line("");
    line("%-24s %10s", "tier under A -> B", "leads");
    diff.moved().forEach((move, leads) -> line("  %-22s %,10d", move, leads));
    line("  %-22s %,10d", "all that move", diff.allMoved());
    line("  %-22s %,10d", "stay", diff.stayed());
  }
}
