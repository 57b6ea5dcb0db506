package io.leadscorer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether there is somebody who watches. */
final class Terminal {
  private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

  private Terminal() {}

  /** Whether standard error may be drawn over. */
  @SuppressWarnings("SystemConsoleNull") // asked only where it may be null
  public static boolean isStandardError() {
    if ("dumb".equals(System.getenv("TERM"))) {
      return false;
    }
    try {
      String target = Files.readSymbolicLink(STANDARD_ERROR).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException e) {
      // Elsewhere than on Linux; from Java 22 on there is a console even where there is no
      // terminal.
      return Runtime.version().feature() < 22 && System.console() != null;
    }
  }
}
