package io.leadscorer.runtime.dev;

import java.time.Duration;

/** A clock that begins at an instant of our choice and runs faster than the machine's. */
final class SimulatedClock {
  private static final double MILLIS_PER_DAY = Duration.ofDays(1).toMillis();

  private final long start;
  private final long startedNanos;
  private final double speed;

  /**
   * A clock that begins now.
   *
   * @param start the instant at which it begins
   * @param day how long one of its days takes
   */
  SimulatedClock(long start, Duration day) {
    this.start = start;
    this.startedNanos = System.nanoTime();
    this.speed = MILLIS_PER_DAY / day.toMillis();
  }

  /** Where it stands, in UTC milliseconds. */
  long millis() {
    return start + (long) ((System.nanoTime() - startedNanos) / 1e6 * speed);
  }
}
