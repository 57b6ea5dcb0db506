package io.leadscorer.domain.model;

import java.util.List;

/** How points fade with age (scoring.md 2.2). Ages count from the start of the event's hour. */
public sealed interface Decay {

  /** Milliseconds. Ages and horizons are whole minutes. */
  long MINUTE = 60_000;

  /**
   * Sampled points stand until the midnight after their end: up to a day, with room for clocks that
   * are moved back.
   */
  long LONGEST_DAY = 30 * Time.HOUR;

  /** Points that stay for good. */
  Decay NONE = new Stepped(List.of());

  /**
   * What is left at an instant of points earned in an hour.
   *
   * @param points in thousandths
   * @param hour start of the hour in which they were earned
   * @return thousandths, rounded half up
   */
  long kept(long points, long hour, long at);

  /**
   * The first instant after {@code at} at which {@link #kept} can differ, or {@link Time#NEVER}.
   */
  long nextChange(long hour, long at);

  /** An age from which nothing is left, or {@link Time#NEVER}. */
  long horizon();

  /**
   * Drops at given ages.
   *
   * @param steps by rising age
   */
  record Stepped(List<Step> steps) implements Decay {
    public Stepped {
      steps = List.copyOf(steps);
    }

    /**
     * What is kept from an age on.
     *
     * @param after age in milliseconds from which it holds
     * @param keep thousandths of the points
     */
    public record Step(long after, int keep) {}

    @Override
    public long kept(long points, long hour, long at) {
      for (int i = steps.size() - 1; i >= 0; i--) {
        Step step = steps.get(i);
        if (at >= hour + step.after) {
          return Fraction.roundHalfUp(points * step.keep, 1000);
        }
      }
      return points;
    }

    @Override
    public long nextChange(long hour, long at) {
      for (int i = 0; i < steps.size(); i++) {
        long end = hour + steps.get(i).after;
        if (end > at) {
          return end;
        }
      }
      return Time.NEVER;
    }

    @Override
    public long horizon() {
      return steps.isEmpty() || steps.get(steps.size() - 1).keep != 0
          ? Time.NEVER
          : steps.get(steps.size() - 1).after;
    }
  }

  /**
   * An even fall to nothing, sampled at each local midnight.
   *
   * @param over the age at which nothing is left
   */
  record Linear(long over, ZoneCalendar calendar) implements Decay {
    @Override
    public long kept(long points, long hour, long at) {
      long age = sampledAge(calendar, hour, at);
      // In minutes, of which ages are whole multiples: the product stays far from overflow.
      return age >= over
          ? 0
          : Fraction.roundHalfUp(points * ((over - age) / MINUTE), over / MINUTE);
    }

    @Override
    public long nextChange(long hour, long at) {
      return nextSample(calendar, hour, at, over);
    }

    @Override
    public long horizon() {
      return over + LONGEST_DAY;
    }
  }

  /**
   * A half-life, sampled at each local midnight.
   *
   * @param until the age at which the rest is lost
   */
  record Exponential(long halfLife, long until, ZoneCalendar calendar) implements Decay {
    @Override
    public long kept(long points, long hour, long at) {
      long age = sampledAge(calendar, hour, at);
      // StrictMath: the same thousandths on every machine.
      return age >= until
          ? 0
          : (long) StrictMath.floor(points * StrictMath.pow(0.5, (double) age / halfLife) + 0.5);
    }

    @Override
    public long nextChange(long hour, long at) {
      return nextSample(calendar, hour, at, until);
    }

    @Override
    public long horizon() {
      return until + LONGEST_DAY;
    }
  }

  /**
   * Something by age alone, whatever was earned: points by recency, or whether an event counts.
   *
   * @param bands by rising age
   * @param otherwise the same, once all bands are over
   */
  record Banded(List<Band> bands, long otherwise) implements Decay {
    public Banded {
      bands = List.copyOf(bands);
    }

    /** Counts events, each as one, within a window; for good where it is {@link Time#NEVER}. */
    public static Banded counting(long window) {
      return window == Time.NEVER
          ? new Banded(List.of(), 1)
          : new Banded(List.of(new Band(window, 1)), 0);
    }

    /**
     * What counts up to an age.
     *
     * @param within age in milliseconds at which it ends
     * @param points thousandths, or 1 for events that count
     */
    public record Band(long within, long points) {}

    @Override
    public long kept(long points, long hour, long at) {
      for (int i = 0; i < bands.size(); i++) {
        if (at < hour + bands.get(i).within) {
          return bands.get(i).points;
        }
      }
      return otherwise;
    }

    @Override
    public long nextChange(long hour, long at) {
      for (int i = 0; i < bands.size(); i++) {
        long end = hour + bands.get(i).within;
        if (at < end) {
          return end;
        }
      }
      return Time.NEVER;
    }

    /** The age at which the last band ends. */
    public long end() {
      return bands.isEmpty() ? 0 : bands.get(bands.size() - 1).within;
    }

    @Override
    public long horizon() {
      return otherwise == 0 ? end() : Time.NEVER;
    }
  }

  private static long sampledAge(ZoneCalendar calendar, long hour, long at) {
    return Math.max(0, calendar.midnightBefore(at) - hour);
  }

  private static long nextSample(ZoneCalendar calendar, long hour, long at, long end) {
    return sampledAge(calendar, hour, at) >= end
        ? Time.NEVER
        : calendar.midnightAfter(Math.max(at, hour));
  }
}
