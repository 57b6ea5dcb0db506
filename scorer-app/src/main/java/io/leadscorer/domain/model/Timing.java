package io.leadscorer.domain.model;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;

/**
 * Points for a date that draws near: the best band of the best date (scoring.md 2.5).
 *
 * @param dimension index of its dimension
 * @param dates profile fields that hold such dates
 * @param bands nearest first
 */
public record Timing(String name, int dimension, List<String> dates, List<Band> bands) {
  public Timing {
    dates = List.copyOf(dates);
    bands = List.copyOf(bands);
  }

  /**
   * How near a date must be for how many points.
   *
   * @param months a date counts while it lies at most so many calendar months ahead
   * @param points thousandths
   */
  public record Band(int months, long points) {}

  /** The points from every instant at which they change, for good: time alone moves along it. */
  public Schedule schedule(List<LocalDate> dates, ZoneCalendar calendar) {
    TreeSet<LocalDate> edges = new TreeSet<>();
    for (LocalDate date : dates) {
      edges.add(date.plusDays(1));
      for (Band band : bands) {
        edges.add(firstDayWithin(date, band.months));
      }
    }
    Schedule.Builder schedule = new Schedule.Builder();
    for (LocalDate edge : edges) {
      schedule.add(calendar.startOfDay(edge), pointsOn(edge, dates));
    }
    return schedule.build();
  }

  private long pointsOn(LocalDate today, List<LocalDate> dates) {
    long best = 0;
    for (LocalDate date : dates) {
      for (Band band : bands) {
        if (!date.isBefore(today) && !date.isAfter(today.plusMonths(band.months))) {
          best = Math.max(best, band.points);
        }
      }
    }
    return best;
  }

  /** Month ends clip, so the day found by subtraction can still lie a few days early. */
  private static LocalDate firstDayWithin(LocalDate date, int months) {
    LocalDate day = date.minusMonths(months);
    while (day.plusMonths(months).isBefore(date)) {
      day = day.plusDays(1);
    }
    return day;
  }
}
