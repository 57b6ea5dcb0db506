package io.leadscorer.bench.report;

import java.util.Locale;

/** Tells on stderr how far a run is. */
public final class Progress {
  private final long begin = System.nanoTime();

  public void tell(String format, Object... arguments) {
    System.err.printf(
        Locale.ROOT,
        "%5.0f s  %s%n",
        (System.nanoTime() - begin) / 1e9,
        String.format(Locale.ROOT, format, arguments));
  }
}
