package io.leadscorer.topology.time;

import java.util.EnumMap;
import java.util.Map;

/**
 * The clock on which the records of a partition count. It stands at the latest of all that was
 * read, and never runs backwards: a record that reached the scorer after a later one counts where
 * the clock stands. So what is counted is in one order, whatever order it came in.
 */
public final class PartitionClock {
  private final Map<MergeOrder, Long> floors = new EnumMap<>(MergeOrder.class);
  private long last;

  /**
   * A clock.
   *
   * @param last the position of the last record that counted later than its own time
   */
  public PartitionClock(long last) {
    this.last = last;
  }

  /**
   * The instant at which a record counts.
   *
   * @param position of the record
   * @param latest the latest position that was read, this record's included
   */
  public long count(long position, long latest) {
    long stands = Math.max(latest, last);
    if (position >= stands) {
      return MergeOrder.instantOf(position);
    }
    MergeOrder topic = MergeOrder.of(position);
    long instant = topic.firstInstantFrom(stands);
    last = topic.position(instant);
    return instant;
  }

  /** Whether no note tells yet that a record at a position counts as late as an instant. */
  public boolean isNews(long position, long instant) {
    return instant > MergeOrder.instantOf(position)
        && instant > floors.getOrDefault(MergeOrder.of(position), Long.MIN_VALUE);
  }

  /** It was noted that records of the topic of a position count at an instant at the earliest. */
  public void noted(long position, long instant) {
    floors.put(MergeOrder.of(position), instant);
  }

  /** The position of the last record that counted later than its own time. */
  public long last() {
    return last;
  }
}
