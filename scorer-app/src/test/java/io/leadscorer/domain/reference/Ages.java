package io.leadscorer.domain.reference;

/** Ages (scoring.md 1.4): counted from the start of the UTC hour. */
final class Ages {
  static final long MINUTE = 60_000L;
  static final long HOUR = 60 * MINUTE;
  static final long DAY = 24 * HOUR;

  private Ages() {}

  /** The start of the hour in which something occurred. */
  static long hour(long occurredAt) {
    return occurredAt - Math.floorMod(occurredAt, HOUR);
  }

  /** The first whole multiple of so many milliseconds after an instant. */
  static long nextOn(long grid, long at) {
    return at - Math.floorMod(at, grid) + grid;
  }

  /** Whether something of an hour is so many days old at an instant. */
  static boolean reached(long hour, int days, long at) {
    return at >= hour + days * DAY;
  }
}
