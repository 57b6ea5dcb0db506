package io.leadscorer.domain.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Points by how often an event came within a window; the highest band that is reached holds.
 *
 * @param dimension index, or {@link Dimension#ADJUSTMENTS}
 * @param when counts the events, each until the window ends for it
 * @param unless while one of these is within the window, nothing counts; null for none
 * @param window milliseconds, or {@link Time#NEVER} for all that ever came
 * @param bands by rising count
 */
public record CountRule(
    String name,
    int dimension,
    EventRule when,
    @Nullable EventRule unless,
    long window,
    List<Band> bands) {
  public CountRule {
    bands = List.copyOf(bands);
  }

  /**
   * What so many events bring.
   *
   * @param points thousandths
   */
  public record Band(int from, long points) {}

  /** How many of the newest events can matter. */
  public int most() {
    return bands.isEmpty() ? 1 : bands.get(bands.size() - 1).from;
  }

  /** The points, in thousandths, for so many events and so many that forbid them. */
  public long points(long events, long forbidding) {
    long points = 0;
    for (Band band : bands) {
      if (forbidding == 0 && events >= band.from) {
        points = band.points;
      }
    }
    return points;
  }
}
