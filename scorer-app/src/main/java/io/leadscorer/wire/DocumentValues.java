package io.leadscorer.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whole numbers of the domain as JSON documents have them, and back. Dividing gives the double
 * nearest to the decimal, which is the one that prints as it.
 */
final class DocumentValues {
  private DocumentValues() {}

  static double score(int hundredths) {
    return hundredths / 100.0;
  }

  static int hundredths(double score) {
    return Math.toIntExact(Math.round(score * 100));
  }

  static double points(long thousandths) {
    return thousandths / 1000.0;
  }

  static @Nullable Double pointsOrNull(@Nullable Long thousandths) {
    return thousandths == null ? null : points(thousandths);
  }

  static long thousandths(double points) {
    return Math.round(points * 1000);
  }

  static @Nullable Long thousandthsOrNull(@Nullable Double points) {
    return points == null ? null : thousandths(points);
  }

  static String instant(long millis) {
    return Instant.ofEpochMilli(millis).toString();
  }

  static @Nullable String instantOrNull(@Nullable Long millis) {
    return millis == null ? null : instant(millis);
  }

  static long millis(String instant) {
    return Instant.parse(instant).toEpochMilli();
  }

  static @Nullable Long millisOrNull(@Nullable String instant) {
    return instant == null ? null : millis(instant);
  }
}
