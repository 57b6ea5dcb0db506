package io.leadscorer.domain.reference;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is left of points (scoring.md 2.2), written down as the text says it. */
public sealed interface Fading {

  /**
   * What is left at an instant.
   *
   * @param points thousandths
   * @param hour start of the hour in which they were earned
   * @param midnight the last local midnight at or before the instant
   * @return thousandths, rounded half up
   */
  long keptAt(long points, long hour, long at, long midnight);

  /** The age after which a day more changes nothing. */
  long longest();

  /** Points that stay. */
  record Lasting() implements Fading {
    @Override
    public long keptAt(long points, long hour, long at, long midnight) {
      return points;
    }

    @Override
    public long longest() {
      return 0;
    }
  }

  /** Drops to so many per cent from so many milliseconds on, by rising age. */
  record Steps(List<Step> steps) implements Fading {
    /** One drop. */
    public record Step(long after, int percent) {}

    @Override
    public long keptAt(long points, long hour, long at, long midnight) {
      int percent = 100;
      for (Step step : steps) {
        percent = at >= hour + step.after ? step.percent : percent;
      }
      // Whole points: nothing is left to round.
      return points / 1000 * percent * 10;
    }

    @Override
    public long longest() {
      return steps.get(steps.size() - 1).after;
    }
  }

  /** An even fall to nothing, by the age at the last local midnight. */
  record Linear(long over, Map<Aged, Long> known) implements Fading {
    public static Linear over(long age) {
      return new Linear(age, new HashMap<>());
    }

    @Override
    public long keptAt(long points, long hour, long at, long midnight) {
      return known.computeIfAbsent(new Aged(points, Math.max(0, midnight - hour)), this::left);
    }

    private long left(Aged aged) {
      return aged.age >= over
          ? 0
          : Exact.of(aged.points * (over - aged.age), over).roundedHalfUp(0);
    }

    @Override
    public long longest() {
      return over;
    }
  }

  /** Half of it every so many milliseconds, by the age at the last local midnight, until an age. */
  record HalfLife(long halfLife, long until, Map<Aged, Long> known) implements Fading {
    public static HalfLife of(long halfLife, long until) {
      return new HalfLife(halfLife, until, new HashMap<>());
    }

    @Override
    public long keptAt(long points, long hour, long at, long midnight) {
      return known.computeIfAbsent(new Aged(points, Math.max(0, midnight - hour)), this::left);
    }

    /** The largest k with k - 1/2 <= points / 2^(age / halfLife), in whole numbers alone. */
    private long left(Aged aged) {
      if (aged.age >= until) {
        return 0;
      }
      long unit = gcd(aged.age, halfLife);
      int halvings = Math.toIntExact(aged.age / unit);
      int root = Math.toIntExact(halfLife / unit);
      BigInteger whole = BigInteger.valueOf(2 * aged.points).pow(root);
      long k = (long) (aged.points / Math.pow(2, (double) halvings / root)) - 1;
      while (BigInteger.valueOf(2 * k + 1).pow(root).shiftLeft(halvings).compareTo(whole) <= 0) {
        k++;
      }
      return k;
    }

    private static long gcd(long a, long b) {
      return b == 0 ? a : gcd(b, a % b);
    }

    @Override
    public long longest() {
      return until;
    }
  }

  /** Points at an age: what sampled points depend on, kept because it comes again every hour. */
  record Aged(long points, long age) {}
}
