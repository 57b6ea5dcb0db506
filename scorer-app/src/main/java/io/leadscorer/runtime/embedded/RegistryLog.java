package io.leadscorer.runtime.embedded;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the registry's process prints.
 *
 * @param file overwritten at each start
 */
record RegistryLog(Path file) {

  private static final Pattern LISTENING =
      Pattern.compile("Listening on: http://[^\\s:]+:(\\d{1,5})");
  private static final int TAIL_LINES = 30;

  /** The port the registry says it listens on; only it knows, when it was to choose a free one. */
  OptionalInt listeningPort() {
    Matcher found = LISTENING.matcher(text());
    return found.find() ? OptionalInt.of(Integer.parseInt(found.group(1))) : OptionalInt.empty();
  }

  /** The last lines, with an introduction, for an error message. */
  String tail() {
    List<String> lines = text().lines().toList();
    List<String> last = lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size());
    return last.isEmpty()
        ? "It printed nothing."
        : "It printed last:\n  " + String.join("\n  ", last);
  }

  private String text() {
    try {
      // Decoded leniently: a character may be half written, and its log is not ours to refuse.
      return new String(Files.readAllBytes(file), Charset.defaultCharset());
    } catch (IOException e) {
      return "";
    }
  }
}
