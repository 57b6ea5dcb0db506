package io.leadscorer.runtime.dev;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Shows what happens: on a terminal the same block again and again, elsewhere one block after the
 * other.
 */
final class DevScreen {
  private static final String HOME_AND_CLEAR = "\u001b[H\u001b[2J";
  private static final int WIDEST_BAR = 40;
  private static final Duration ON_TERMINAL = Duration.ofMillis(500);
  private static final Duration ELSEWHERE = Duration.ofSeconds(5);

  private final PrintStream out;
  private final boolean terminal;
  private final String header;

  DevScreen(PrintStream out, boolean terminal, String header) {
    this.out = out;
    this.terminal = terminal;
    this.header = header;
  }

  /** How often to show something new. */
  Duration interval() {
    return terminal ? ON_TERMINAL : ELSEWHERE;
  }

  /** Shows how things stand. */
  void show(
      Standings standings,
      SalesStandings sales,
      Instant clock,
      long events,
      double eventsPerSecond) {
    List<String> lines = new ArrayList<>();
    if (terminal) {
      lines.add(header);
    }
    lines.add("");
    lines.add(
        String.format(
            Locale.ROOT,
            "clock %s   %,d events (%,.0f/s)   %,d tier changes   %,d handoffs%s",
            clock.truncatedTo(ChronoUnit.MINUTES),
            events,
            eventsPerSecond,
            standings.changes(),
            standings.handoffs(),
            standings.onTrial() == 0
                ? ""
                : String.format(Locale.ROOT, "   %,d by models on trial", standings.onTrial())));
    bars(standings.leadsByTier(), lines);
    if (standings.changes() > 0) {
      lines.add("  last tier changes (UTC)");
      standings.latest().forEach(change -> lines.add("    " + ChangeLine.of(change)));
    }
    if (!sales.latest().isEmpty()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "  handoffs: %,d wait for a call, %,d called, %,d of them late; %,d escalations",
              sales.waiting(),
              sales.contacted(),
              sales.late(),
              sales.escalations()));
      sales.latest().forEach(line -> lines.add("    " + line));
    }
    out.print(terminal ? HOME_AND_CLEAR : "");
    lines.forEach(out::println);
    out.flush();
  }

  private static void bars(Map<String, Integer> leadsByTier, List<String> lines) {
    int most = leadsByTier.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    leadsByTier.forEach(
        (tier, leads) -> {
          int length = most == 0 ? 0 : (leads * WIDEST_BAR + most - 1) / most;
          lines.add(String.format(Locale.ROOT, "  %-5s %6d  %s", tier, leads, "#".repeat(length)));
        });
  }
}
