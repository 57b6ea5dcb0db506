package io.leadscorer.cli;

import io.leadscorer.replay.input.InputKind;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The lines in which a command sums up what it did: a name and what there is to say. */
final class Report {
  private final PrintWriter out;

  Report(PrintWriter out) {
    this.out = out;
  }

  void row(String name, String format, Object... values) {
    out.printf(Locale.ROOT, "%-14s ", name);
    out.printf(Locale.ROOT, format + "%n", values);
  }

  /** How long it took, and how fast that was. */
  void took(long records, Duration time) {
    double seconds = time.toNanos() / 1e9;
    row("took", "%.2f s  (%,.0f records/s)", seconds, records / seconds);
  }

  void end() {
    out.flush();
  }

  /** Counts by whatever they are of. */
  static String counts(Map<?, Long> counts) {
    return counts.isEmpty()
        ? "none"
        : counts.entrySet().stream()
            .map(
                count ->
                    name(count.getKey()) + String.format(Locale.ROOT, " %,d", count.getValue()))
            .collect(Collectors.joining(", "));
  }

  private static String name(Object counted) {
    return counted instanceof InputKind kind ? kind.label() : counted.toString();
  }
}
