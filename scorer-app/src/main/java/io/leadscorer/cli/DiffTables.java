package io.leadscorer.cli;

import io.leadscorer.domain.score.MovedLead;
import io.leadscorer.domain.score.RuleShift;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** What every comparison of two models shows of the leads that move. */
final class DiffTables {
  private final PrintWriter out;

  DiffTables(PrintWriter out) {
    this.out = out;
  }

  private void line(String format, Object... values) {
    out.printf(Locale.ROOT, format + "%n", values);
  }

  /** The rules that make the difference. */
  void rules(List<RuleShift> rules) {
    if (rules.isEmpty()) {
      return;
    }
    int width = Math.max(22, rules.stream().mapToInt(r -> r.rule().length()).max().orElse(0));
    line("");
    line("%s %10s %14s", left("rules of those that move", width + 2), "leads", "points B - A");
    for (RuleShift shift : rules) {
      line(
          "  %s %,10d %14s",
          left(shift.rule(), width),
          shift.leads(),
          (shift.points() > 0 ? "+" : "")
              + BigDecimal.valueOf(shift.points(), 3).stripTrailingZeros().toPlainString());
    }
    line("  Points are those of the score, out of season and before any bound.");
  }

  /** Leads that move, with the number of all that do. */
  void sample(List<MovedLead> sample, long moved) {
    if (sample.isEmpty()) {
      return;
    }
    int width = Math.max(22, sample.stream().mapToInt(l -> l.leadId().length()).max().orElse(0));
    line("");
    line("%s %10s %10s  %s", left("leads that move", width + 2), "score A", "score B", "tier");
    for (MovedLead lead : sample) {
      line(
          "  %s %10s %10s  %s",
          left(lead.leadId(), width), score(lead.scoreA()), score(lead.scoreB()), lead.tiers());
    }
    if (moved > sample.size()) {
      line("  ... and %,d more", moved - sample.size());
    }
  }

  private static String score(int hundredths) {
    return BigDecimal.valueOf(hundredths, 2).toPlainString();
  }

  private static String left(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
