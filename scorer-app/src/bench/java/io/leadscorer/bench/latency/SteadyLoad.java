package io.leadscorer.bench.latency;

import io.leadscorer.bench.cluster.Backlog;
import io.leadscorer.bench.cluster.Events;
import io.leadscorer.bench.cluster.LiveLeads;
import io.leadscorer.events.LeadEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;

/**
 * Events at an even pace, as they happen: those of visits and, among them, first events of leads
 * that were never seen, each of which changes its lead's tier.
 *
 * @param first the leads that are seen for the first time
 */
record SteadyLoad(int perSecond, Duration lasts, LiveLeads first, long seed) implements Events {
  private static final int LEADS = 50_000;

  /** One event of so many is the first of its lead. */
  private static final int OF = 20;

  @Override
  public void tell(BiConsumer<LeadEvent, Long> taker) {
    Backlog visits =
        new Backlog(perSecond * Math.toIntExact(lasts.toSeconds()), LEADS, 0, lasts, seed);
    long began = System.nanoTime();
    int[] told = {0};
    visits.tell(
        (event, at) -> {
          long planned = began + TimeUnit.MILLISECONDS.toNanos(at - Backlog.BEGIN);
          while (System.nanoTime() < planned) {
            LockSupport.parkNanos(planned - System.nanoTime());
          }
          taker.accept(told[0]++ % OF == 0 ? demoRequest(first.send(planned), at) : event, at);
        });
  }

  private static LeadEvent demoRequest(String leadId, long at) {
    return new LeadEvent(
        leadId,
        leadId,
        "demo_request",
        Instant.ofEpochMilli(at),
        "web",
        "/demo",
        Map.of(),
        null,
        null);
  }
}
