package io.leadscorer.domain.model;

/**
 * Where scores end (scoring.md 3), in hundredths of a point, both included.
 *
 * @param from lowest score
 * @param to highest score
 */
public record ScoreBounds(int from, int to) {
  /** The most that a score can be, and less than none: what counts as no bound. */
  public static final int FARTHEST = 20_000_000_00;

  public static final ScoreBounds ZERO_TO_HUNDRED = new ScoreBounds(0, 100_00);
  public static final ScoreBounds UNBOUNDED = new ScoreBounds(-FARTHEST, FARTHEST);
}
