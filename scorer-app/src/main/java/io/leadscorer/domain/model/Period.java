package io.leadscorer.domain.model;

/** A stretch of the local calendar in which a cap holds (scoring.md 1.1); weeks begin on Monday. */
public enum Period {
  DAY,
  WEEK,
  MONTH;

  /** No period lasts longer, in milliseconds, even where clocks are moved back. */
  public static final long LONGEST = 32 * Time.DAY;

  /** The instant at which the period that holds an instant ends and the next begins. */
  public long endAfter(long instant, ZoneCalendar calendar) {
    return switch (this) {
      case DAY -> calendar.midnightAfter(instant);
      case WEEK -> calendar.nextWeekAfter(instant);
      case MONTH -> calendar.nextMonthAfter(instant);
    };
  }
}
