package io.leadscorer.config;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * Instants as people and files of records write them: ISO-8601 with an offset, or epoch
 * milliseconds.
 */
public final class InstantText {
  private static final String FORM =
      "'%s' is not an instant from 1970 on, like 2026-06-01T00:00:00Z or 1780272000000 (epoch milliseconds)";

  private InstantText() {}

  /**
   * The instant that a text means, in whole milliseconds.
   *
   * @throws IllegalArgumentException saying how one is written
   */
  public static Instant parse(String text) {
    try {
      Instant instant =
          text.matches("\\d{1,18}")
              ? Instant.ofEpochMilli(Long.parseLong(text))
              : OffsetDateTime.parse(text).toInstant();
      if (instant.toEpochMilli() >= 0) {
        return Instant.ofEpochMilli(instant.toEpochMilli());
      }
    } catch (DateTimeException | ArithmeticException e) {
      // Told below, with the others.
    }
    throw new IllegalArgumentException(FORM.formatted(text));
  }
}
