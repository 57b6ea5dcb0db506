package io.leadscorer.metrics;

import io.micrometer.core.instrument.Meter;
import java.util.List;

/** Where the clock of a partition stands, and since when; its owner keeps threads apart. */
final class WatchedClock {
  private final List<Meter> gauges;
  private long instant;
  private long movedAt;
  private long drained;

  WatchedClock(long instant, long movedAt, List<Meter> gauges) {
    this.instant = instant;
    this.movedAt = movedAt;
    this.drained = instant;
    this.gauges = gauges;
  }

  /** Takes a tick; one that does not lead forward is no movement. */
  void moveTo(long tick, long now) {
    if (tick > instant) {
      instant = tick;
      movedAt = now;
    }
  }

  /** What is due before an instant has been done. */
  void drainedUpTo(long instant) {
    drained = instant;
  }

  /** How far what is due is behind, in milliseconds. */
  long backlog() {
    return Math.max(0, instant - drained);
  }

  /** In UTC milliseconds. */
  long instant() {
    return instant;
  }

  /** When it last moved forward, in nanoseconds of the monotonic time. */
  long movedAt() {
    return movedAt;
  }

  /** What shows it, as long as it is kept here. */
  List<Meter> gauges() {
    return gauges;
  }
}
