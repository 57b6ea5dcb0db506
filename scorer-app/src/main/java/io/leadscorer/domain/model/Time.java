package io.leadscorer.domain.model;

/** Units of the scorer's time: UTC milliseconds, counted in hours (scoring.md 1.4). */
public final class Time {
  public static final long HOUR = 3_600_000L;
  public static final long DAY = 24 * HOUR;

  /** An instant that never comes. */
  public static final long NEVER = Long.MAX_VALUE;

  private Time() {}

  /** The UTC hour, counted from the epoch, in which an instant lies. */
  public static int hourOf(long instant) {
    return Math.toIntExact(Math.floorDiv(instant, HOUR));
  }

  /** The instant at which an hour begins. */
  public static long startOf(int hour) {
    return hour * HOUR;
  }
}
