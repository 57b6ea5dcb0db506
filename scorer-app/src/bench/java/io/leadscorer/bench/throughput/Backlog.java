package io.leadscorer.bench.throughput;

import io.leadscorer.events.LeadEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;

/**
 * Events that wait: an hour of many leads, a few of them busy. What a lead does follows the seed
 * alone.
 *
 * @param hotShare of all events that one lead has; 0 for no such lead
 */
public record Backlog(int events, int leads, double hotShare, long seed) {
  public static final long BEGIN = Instant.parse("2026-03-02T00:00:00Z").toEpochMilli();
  public static final long SPAN = Duration.ofHours(1).toMillis();

  /** The exponent of the skew: the busiest tenth of the leads has a third of the events. */
  private static final double SKEW = 1.6;

  private static final List<String[]> DEEDS =
      List.of(
          new String[] {"page_view", "web", "/blog/how-teams-score-leads"},
          new String[] {"page_view", "web", "/product/overview"},
          new String[] {"page_view", "web", "/pricing"},
          new String[] {"email_open", "email", "campaign-2026-03"},
          new String[] {"email_click", "email", "campaign-2026-03"},
          new String[] {"content_download", "web", "/assets/buyers-guide.pdf"},
          new String[] {"demo_request", "web", "/demo"});

  /** Tells of every event and when it came, in order. */
  public void tell(BiConsumer<LeadEvent, Long> taker) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < events; i++) {
      long at = BEGIN + (long) i * SPAN / events;
      String[] deed = DEEDS.get(random.nextInt(DEEDS.size()));
      taker.accept(
          new LeadEvent(
              "event-" + i,
              "lead-%06d".formatted(lead(random)),
              deed[0],
              Instant.ofEpochMilli(at - random.nextInt(2_000)),
              deed[1],
              deed[2],
              Map.of(),
              null,
              null),
          at);
    }
  }

  private int lead(SplittableRandom random) {
    if (hotShare > 0 && random.nextDouble() < hotShare) {
      return 0;
    }
    return (int) (leads * Math.pow(random.nextDouble(), SKEW));
  }
}
