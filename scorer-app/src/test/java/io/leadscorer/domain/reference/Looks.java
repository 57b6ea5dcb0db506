package io.leadscorer.domain.reference;

import java.util.function.LongPredicate;

/**
 * The later instants at which time alone could change a lead with the facts so far: every hour,
 * every local midnight; only midnights when all ages have been reached.
 */
record Looks(Calendar calendar, long agesEnd, long end) {
  /** No age counts for longer; events may lie minutes ahead of the clock. */
  private static final long LONGEST_AGE = 61 * Ages.DAY;

  /** In a year every season comes back. */
  private static final long YEAR = 367 * Ages.DAY;

  static final long NEVER = Long.MAX_VALUE;

  static Looks after(long at, Standing standing) {
    Calendar calendar = standing.calendar();
    long agesEnd = at + LONGEST_AGE;
    long lastDate =
        standing
            .profiles()
            .lastDate()
            .map(date -> date.plusDays(2).atStartOfDay(calendar.zone()).toInstant().toEpochMilli())
            .orElse(agesEnd);
    return new Looks(calendar, agesEnd, Math.max(agesEnd, lastDate) + YEAR);
  }

  /** The first of them after an instant at which something holds, or {@link #NEVER}. */
  long first(long at, LongPredicate holds) {
    long instant = at;
    while (instant <= end) {
      long midnight = calendar.midnightAfter(instant);
      instant = instant > agesEnd ? midnight : Math.min(midnight, Ages.hour(instant) + Ages.HOUR);
      if (holds.test(instant)) {
        return instant;
      }
    }
    return NEVER;
  }
}
