package io.leadscorer.cli;

import io.leadscorer.replay.input.BadLine;
import java.io.PrintWriter;
import java.util.Locale;

/** Lists the first bad lines on standard error and counts the others. */
final class BadLineLog {
  private static final int LISTED = 20;

  private final PrintWriter err;
  private long count;

  BadLineLog(PrintWriter err) {
    this.err = err;
  }

  void add(BadLine line) {
    count++;
    if (count <= LISTED) {
      err.println(line);
    }
  }

  /** Says how many were not listed. */
  void end() {
    if (count > LISTED) {
      err.printf(Locale.ROOT, "... and %,d more bad lines%n", count - LISTED);
    }
    err.flush();
  }

  long count() {
    return count;
  }

  /** The exit code of a command that did the rest. */
  int exitCode() {
    return count == 0 ? ExitCode.DONE : ExitCode.WRONG_INPUT;
  }
}
