package io.leadscorer.domain.model;

/** A limit of the points of a rule or a group. Those that cost points cost at most so many. */
public sealed interface Cap {
  /** No limit. */
  Cap NONE = new Kept(Long.MAX_VALUE);

  /** The limit in thousandths, whatever the sign of the points. */
  long points();

  /** What is left of points at an instant, within a limit that holds at any instant. */
  long limit(long kept);

  /** The most that is left of the points at any instant. */
  record Kept(long points) implements Cap {
    @Override
    public long limit(long kept) {
      return Math.max(-points, Math.min(points, kept));
    }
  }

  /**
   * The most that is earned in one period by the hours of the events, earliest first; what was
   * earned fades as it does without a cap. The points must fade to nothing, or every hour would
   * have to be kept for good.
   */
  record Earned(long points, Period period) implements Cap {
    @Override
    public long limit(long kept) {
      return kept;
    }
  }
}
