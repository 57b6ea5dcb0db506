package io.leadscorer.domain.model;

import java.util.List;

/**
 * Points lost by idleness; a later step replaces the one before (scoring.md 2.4).
 *
 * @param steps by rising idle time
 */
public record Inactivity(String name, int dimension, List<Step> steps) {
  public Inactivity {
    steps = List.copyOf(steps);
  }

  /**
   * What so long an idleness costs.
   *
   * @param after idle milliseconds
   * @param points thousandths, negative
   */
  public record Step(long after, long points) {}

  /** The points at an instant for a lead that has been idle since {@code since}. */
  public long pointsAt(long since, long at) {
    long points = 0;
    for (int i = 0; i < steps.size() && at >= since + steps.get(i).after; i++) {
      points = steps.get(i).points;
    }
    return points;
  }

  /** The first change after {@code at}, or {@link Time#NEVER}. */
  public long nextChange(long since, long at) {
    for (int i = 0; i < steps.size(); i++) {
      long end = since + steps.get(i).after;
      if (end > at) {
        return end;
      }
    }
    return Time.NEVER;
  }
}
