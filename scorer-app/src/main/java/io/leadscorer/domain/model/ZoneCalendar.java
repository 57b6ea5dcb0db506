package io.leadscorer.domain.model;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;

/**
 * Days and months in a model's zone. Month starts are tabled: they are asked at every evaluation.
 */
public final class ZoneCalendar {
  private static final YearMonth FIRST = YearMonth.of(1970, 1);
  private static final int MONTHS = 12 * 230;

  private final ZoneId zone;
  private final long[] monthStarts = new long[MONTHS];

  public ZoneCalendar(ZoneId zone) {
    this.zone = zone;
    for (int i = 0; i < MONTHS; i++) {
      monthStarts[i] = startOfDay(FIRST.plusMonths(i).atDay(1));
    }
  }

  public ZoneId zone() {
    return zone;
  }

  /** The local date at an instant. */
  public LocalDate dateAt(long instant) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(instant), zone);
  }

  /** The instant at which a local date begins: its midnight, or the first moment after a gap. */
  public long startOfDay(LocalDate date) {
    return date.atStartOfDay(zone).toInstant().toEpochMilli();
  }

  /** The last local midnight at or before an instant. */
  public long midnightBefore(long instant) {
    LocalDate date = dateAt(instant);
    long next = startOfDay(date.plusDays(1));
    return hasBegun(next, instant) ? next : startOfDay(date);
  }

  /** The first local midnight after an instant. */
  public long midnightAfter(long instant) {
    LocalDate date = dateAt(instant);
    long next = startOfDay(date.plusDays(1));
    return hasBegun(next, instant) ? startOfDay(date.plusDays(2)) : next;
  }

  /** The first local midnight after an instant with which a Monday begins. */
  public long nextWeekAfter(long instant) {
    LocalDate nextDay = dateAt(midnightAfter(instant));
    return startOfDay(nextDay.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)));
  }

  /** Whether the day after the local date has begun: a clock was moved back across midnight. */
  private static boolean hasBegun(long nextDay, long instant) {
    return nextDay <= instant;
  }

  /** The local month at an instant, 1 to 12. */
  public int monthAt(long instant) {
    return Math.floorMod(monthIndex(instant), 12) + 1;
  }

  /** The instant at which the next local month begins. */
  public long nextMonthAfter(long instant) {
    return monthAfter(instant, 1);
  }

  /** The instant at which the local month begins that is so many months after the one there. */
  public long monthAfter(long instant, int months) {
    return monthStarts[monthIndex(instant) + months];
  }

  /** Whether an instant and the year after it lie within the years that can be scored. */
  public boolean reachesAYearAfter(long instant) {
    return instant < monthStarts[MONTHS - 13];
  }

  private int monthIndex(long instant) {
    int found = Arrays.binarySearch(monthStarts, instant);
    int index = found >= 0 ? found : -found - 2;
    if (index < 0 || index >= MONTHS - 1) {
      throw new IllegalArgumentException(
          "instant %s lies outside the years that can be scored (1970 to 2199)"
              .formatted(Instant.ofEpochMilli(instant)));
    }
    return index;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ZoneCalendar that && zone.equals(that.zone);
  }

  @Override
  public int hashCode() {
    return zone.hashCode();
  }
}
