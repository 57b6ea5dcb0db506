package io.leadscorer.domain.reference;

import java.time.ZoneOffset;
import java.util.function.LongPredicate;

/**
 * The later instants at which time alone could change a lead with the facts so far: every hour,
 * every local midnight; only midnights when all ages have been reached.
 */
record Looks(Calendar calendar, long grid, long agesEnd, long end) {
  /** In a year every season comes back. */
  private static final long YEAR = 367 * Ages.DAY;

  static final long NEVER = Long.MAX_VALUE;

  static Looks after(long at, Standing standing) {
    Calendar calendar = standing.calendar();
    long agesEnd = at + standing.variant().longestAge();
    long lastDate =
        standing
            .profiles()
            .lastDate()
            .map(date -> date.plusDays(3).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli())
            .orElse(agesEnd);
    return new Looks(
        calendar, standing.variant().grid(), agesEnd, Math.max(agesEnd, lastDate) + YEAR);
  }

  /** The first of them after an instant at which something holds, or {@link #NEVER}. */
  long first(long at, LongPredicate holds) {
    long instant = at;
    while (instant <= end) {
      long midnight = calendar.midnightAfter(instant);
      instant = instant > agesEnd ? midnight : Math.min(midnight, Ages.nextOn(grid, instant));
      if (holds.test(instant)) {
        return instant;
      }
    }
    return NEVER;
  }
}
