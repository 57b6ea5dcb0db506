package io.leadscorer.bench.storm;

import io.leadscorer.bench.cluster.LiveLeads;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends live events at an even pace, on a clock that runs as fast as the machine's, and its ticks.
 */
final class LivePace {
  private static final long TICK = 1_000;

  private final StormCluster cluster;
  private final LiveLeads leads;
  private final long start;
  private final long startedNanos = System.nanoTime();
  private final long between;
  private final long grace;
  private long nextTick;
  private long sent;

  /**
   * A pace.
   *
   * @param start the instant at which its clock stands now
   * @param grace how far ticks stay behind
   */
  LivePace(StormCluster cluster, LiveLeads leads, long start, int perSecond, long grace) {
    this.cluster = cluster;
    this.leads = leads;
    this.start = start;
    this.between = 1_000_000_000L / perSecond;
    this.grace = grace;
    this.nextTick = start;
  }

  /** Goes on until the clock stands at an instant. */
  void until(long instant) {
    while (now() < instant) {
      step();
    }
  }

  /** Sends the next event when its time has come, and a tick if one is due. */
  void step() {
    long planned = startedNanos + sent * between;
    while (System.nanoTime() < planned) {
      LockSupport.parkNanos(planned - System.nanoTime());
    }
    long now = now();
    if (now - grace >= nextTick) {
      cluster.tick(now - grace);
      nextTick = (now - grace) / TICK * TICK + TICK;
    }
    cluster.demoRequest(leads.send(planned), now);
    sent++;
  }

  private long now() {
    return start + (System.nanoTime() - startedNanos) / 1_000_000;
  }
}
