package io.leadscorer.replay.input;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/** Finds the text of a few lines of a file again. */
public final class RawLines {
  private static final int BUFFER = 1 << 16;

  private RawLines() {}

  /** The texts of lines by their numbers, without line ends. */
  public static Map<Long, String> of(InputFile file, Set<Long> numbers) throws IOException {
    Map<Long, String> texts = new HashMap<>();
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (InputStream in = open(file)) {
      long number = 1;
      boolean wanted = numbers.contains(number);
      for (int next = in.read(); next >= 0 && texts.size() < numbers.size(); next = in.read()) {
        if (next != '\n') {
          if (wanted) {
            text.write(next);
          }
          continue;
        }
        take(wanted, number, text, texts);
        number++;
        wanted = numbers.contains(number);
      }
      take(wanted, number, text, texts);
    }
    return texts;
  }

  private static void take(
      boolean wanted, long number, ByteArrayOutputStream text, Map<Long, String> texts) {
    if (wanted) {
      texts.putIfAbsent(number, text.toString(StandardCharsets.UTF_8).strip());
      text.reset();
    }
  }

  private static InputStream open(InputFile file) throws IOException {
    InputStream raw = Files.newInputStream(file.path());
    try {
      return new BufferedInputStream(
          file.path().toString().endsWith(".gz") ? new GZIPInputStream(raw, BUFFER) : raw, BUFFER);
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }
}
