package io.leadscorer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether there is somebody who watches. */
final class Terminal {
  private static final Path STANDARD_OUTPUT = Path.of("/proc/self/fd/1");
  private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

  private Terminal() {}

  /** Whether standard output may be drawn over. */
  static boolean isStandardOutput() {
    return isTerminal(STANDARD_OUTPUT);
  }

  /** Whether standard error may be drawn over. */
  static boolean isStandardError() {
    return isTerminal(STANDARD_ERROR);
  }

  @SuppressWarnings("SystemConsoleNull") // asked only where it may be null
  private static boolean isTerminal(Path stream) {
    if ("dumb".equals(System.getenv("TERM"))) {
      return false;
    }
    try {
      String target = Files.readSymbolicLink(stream).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException e) {
      // Elsewhere than on Linux; from Java 22 on there is a console even where there is no
      // terminal.
      return Runtime.version().feature() < 22 && System.console() != null;
    }
  }
}
