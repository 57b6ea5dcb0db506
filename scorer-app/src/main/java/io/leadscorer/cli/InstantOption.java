package io.leadscorer.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads instants as the files of records have them: ISO-8601 with an offset, or epoch milliseconds.
 */
final class InstantOption implements ITypeConverter<Instant> {
  private static final String FORM =
      "'%s' is not an instant from 1970 on, like 2026-06-01T00:00:00Z or 1780272000000 (epoch milliseconds)";

  @Override
  public Instant convert(String text) {
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
    throw new TypeConversionException(FORM.formatted(text));
  }
}
