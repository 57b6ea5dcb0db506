package io.leadscorer.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Shows how far a command is: a bar on a terminal, a line now and then elsewhere. */
final class ProgressBar {
  private static final Duration REDRAW = Duration.ofMillis(100);
  private static final Duration NEXT_LINE = Duration.ofSeconds(10);
  private static final int WIDTH = 30;

  private final PrintWriter err;
  private final boolean terminal;
  private final LongSupplier nanos;
  private final long began;
  private long shown;
  private boolean drawn;

  /** A bar on standard error. */
  public ProgressBar(PrintWriter err) {
    this(err, Terminal.isStandardError(), System::nanoTime);
  }

  ProgressBar(PrintWriter err, boolean terminal, LongSupplier nanos) {
    this.err = err;
    this.terminal = terminal;
    this.nanos = nanos;
    this.began = nanos.getAsLong();
    this.shown = began;
  }

  /** Shows it, unless it was shown just now. */
  public void show(long done, long all) {
    long now = nanos.getAsLong();
    if (now - shown < (terminal ? REDRAW : NEXT_LINE).toNanos()) {
      return;
    }
    shown = now;
    double perSecond = done * 1e9 / (now - began);
    String numbers =
        String.format(Locale.ROOT, "%,d of %,d records (%,.0f/s)", done, all, perSecond);
    if (terminal) {
      int full = all == 0 ? WIDTH : (int) (done * WIDTH / all);
      err.print("\r[" + "#".repeat(full) + " ".repeat(WIDTH - full) + "] " + numbers + "  ");
      drawn = true;
    } else {
      err.println(numbers);
    }
    err.flush();
  }

  /** Takes the bar away, so that other lines can be written. */
  public void clear() {
    if (drawn) {
      err.print("\r\u001b[K");
      err.flush();
      drawn = false;
    }
  }
}
