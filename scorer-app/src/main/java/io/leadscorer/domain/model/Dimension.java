package io.leadscorer.domain.model;

/**
 * One axis of the score (scoring.md 3). All in thousandths of a point.
 *
 * @param full raw points that earn the whole weight
 * @param floor raw points below which nothing more is lost
 */
public record Dimension(String name, long weight, long full, long floor) {
  /** Index of points that stand on the total, outside every dimension. */
  public static final int ADJUSTMENTS = -1;

  /** Name under which those points are shown. */
  public static final String ADJUSTMENTS_NAME = "adjustments";

  /** The weight of a dimension whose points count as they are: more than any score. */
  public static final long UNBOUNDED = ScoreBounds.FARTHEST * 10L;
}
