package io.leadscorer.cli.load;

import java.time.Duration;
import java.util.function.LongConsumer;

/**
 * The scorer's clock on the time of files: it ticks on every full hour that has passed. A tick is
 * told only when all that came up to it is in the log, so that none overtakes a record.
 */
final class FileClock {
  private static final long HOUR = Duration.ofHours(1).toMillis();

  private final Runnable allIsInTheLog;
  private final LongConsumer tick;
  private long nextTick = Long.MIN_VALUE;
  private long last = Long.MIN_VALUE;

  /**
   * A clock that stands nowhere yet.
   *
   * @param allIsInTheLog waits until it is
   * @param tick tells an instant
   */
  FileClock(Runnable allIsInTheLog, LongConsumer tick) {
    this.allIsInTheLog = allIsInTheLog;
    this.tick = tick;
  }

  /**
   * Tells the hours that have passed before a record, which came no earlier than those before it.
   */
  void before(long at) {
    last = at;
    if (nextTick == Long.MIN_VALUE) {
      nextTick = Math.floorDiv(at, HOUR) * HOUR + HOUR;
    }
    if (at <= nextTick) {
      return;
    }
    allIsInTheLog.run();
    while (nextTick < at) {
      tick.accept(nextTick);
      nextTick += HOUR;
    }
  }

  /** Tells the instant of the last record. */
  void end() {
    if (last != Long.MIN_VALUE) {
      end(last);
    }
  }

  /** Tells an instant after which nothing comes. */
  void end(long until) {
    allIsInTheLog.run();
    tick.accept(until);
  }
}
