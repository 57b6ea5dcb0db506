package io.leadscorer.bench.cluster;

import io.leadscorer.bench.leads.Deed;
import io.leadscorer.events.LeadEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;

/**
 * Events that wait: some time of many leads who come for a visit of some minutes, a few of them
 * again and again. What a lead does follows the seed alone.
 *
 * @param hotShare of all events that one lead has; 0 for no such lead
 * @param span from the first event to the last
 */
public record Backlog(int events, int leads, double hotShare, Duration span, long seed)
    implements Events {
  public static final long BEGIN = Instant.parse("2026-03-02T00:00:00Z").toEpochMilli();

  /** The exponent of the skew: the busiest tenth of the leads has a third of the events. */
  private static final double SKEW = 1.6;

  /** Events of a visit, on average. */
  private static final int VISIT = 4;

  /** Between two events of a visit, on average. */
  private static final long PAUSE = Duration.ofSeconds(30).toMillis();

  /** A lead on a visit. */
  private record Visit(int lead, long nextAt) {}

  /** An hour of many leads, none of whom stands out. */
  public static Backlog ofAnHour(int events, int leads, long seed) {
    return new Backlog(events, leads, 0, Duration.ofHours(1), seed);
  }

  @Override
  public void tell(BiConsumer<LeadEvent, Long> taker) {
    SplittableRandom random = new SplittableRandom(seed);
    PriorityQueue<Visit> visits = new PriorityQueue<>(Comparator.comparingLong(Visit::nextAt));
    for (int i = 0; i < events; i++) {
      long at = BEGIN + i * span.toMillis() / events;
      int lead = lead(visits, at, random);
      if (random.nextInt(VISIT) > 0) {
        visits.add(new Visit(lead, at + pause(random)));
      }
      taker.accept(event(i, lead, at, random), at);
    }
  }

  /** The lead whose turn it is: one on a visit or, while none of them does anything, a visitor. */
  private int lead(PriorityQueue<Visit> visits, long at, SplittableRandom random) {
    if (hotShare > 0 && random.nextDouble() < hotShare) {
      return 0;
    }
    Visit next = visits.peek();
    if (next != null && next.nextAt() <= at) {
      visits.remove();
      return next.lead();
    }
    return (int) (leads * Math.pow(random.nextDouble(), SKEW));
  }

  private static long pause(SplittableRandom random) {
    return (long) (-Math.log(1 - random.nextDouble()) * PAUSE);
  }

  private static LeadEvent event(int number, int lead, long at, SplittableRandom random) {
    Deed deed = Deed.any(random);
    return new LeadEvent(
        "event-" + number,
        "lead-%06d".formatted(lead),
        deed.type(),
        Instant.ofEpochMilli(at - random.nextInt(2_000)),
        deed.channel(),
        deed.target(),
        Map.of(),
        null,
        null);
  }
}
