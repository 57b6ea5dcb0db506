package io.leadscorer.topology.time;

/**
 * The order in which the topics of a partition are merged: by time and, at one instant, profiles,
 * then activities, then events, then ticks. Kafka Streams merges by timestamp and leaves ties to
 * chance; so while records are merged, and only then, their time is counted in quarters of a
 * millisecond, of which each topic has one: the record's position.
 */
public enum MergeOrder {
  PROFILES(0),
  ACTIVITIES(1),
  EVENTS(2),
  TICKS(3);

  private static final MergeOrder[] QUARTERS = values();

  private final int quarter;

  MergeOrder(int quarter) {
    this.quarter = quarter;
  }

  /** Where a record of this topic stands that counts at an instant. */
  public long position(long instant) {
    return instant * QUARTERS.length + quarter;
  }

  /** The first instant at which a record of this topic stands at a position or behind it. */
  long firstInstantFrom(long position) {
    return -Math.floorDiv(quarter - position, QUARTERS.length);
  }

  /** The instant of a position. */
  public static long instantOf(long position) {
    return Math.floorDiv(position, QUARTERS.length);
  }

  /** The topic of a position. */
  static MergeOrder of(long position) {
    return QUARTERS[Math.floorMod(position, QUARTERS.length)];
  }
}
