package io.leadscorer.domain.model;

import java.util.Arrays;

/**
 * Points that change at known instants; zero before the first.
 *
 * @param instants rising, UTC milliseconds
 * @param points from each instant on, in thousandths
 */
@SuppressWarnings("ArrayRecordComponent") // compared and copied by the two methods below
public record Schedule(long[] instants, long[] points) {
  public static final Schedule EMPTY = new Schedule(new long[0], new long[0]);

  /** The points at an instant. */
  public long at(long instant) {
    for (int i = instants.length - 1; i >= 0; i--) {
      if (instant >= instants[i]) {
        return points[i];
      }
    }
    return 0;
  }

  /** The first change after an instant, or {@link Time#NEVER}. */
  public long nextChange(long instant) {
    for (long change : instants) {
      if (change > instant) {
        return change;
      }
    }
    return Time.NEVER;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Schedule that
        && Arrays.equals(instants, that.instants)
        && Arrays.equals(points, that.points);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(instants) + Arrays.hashCode(points);
  }

  static final class Builder {
    private long[] instants = new long[0];
    private long[] points = new long[0];

    /** Adds a change unless the points stay as they are. */
    void add(long instant, long value) {
      int size = instants.length;
      if (value == (size == 0 ? 0 : points[size - 1])) {
        return;
      }
      instants = Arrays.copyOf(instants, size + 1);
      points = Arrays.copyOf(points, size + 1);
      instants[size] = instant;
      points[size] = value;
    }

    Schedule build() {
      return new Schedule(instants, points);
    }
  }
}
