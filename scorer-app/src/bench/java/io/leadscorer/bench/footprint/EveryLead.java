package io.leadscorer.bench.footprint;

import io.leadscorer.bench.cluster.Backlog;
import io.leadscorer.bench.cluster.Events;
import io.leadscorer.events.LeadEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;

/** Some events of each of many leads, in a day; in the order in which nothing is near another. */
record EveryLead(int leads, int eventsEach, long seed) implements Events {
  private static final long SPAN = Duration.ofDays(1).toMillis();

  /** Has no divisor in common with the number of leads, so that each one has its turn. */
  private static final long STRIDE = 7_368_787;

  private static final String[] PAGES = {"/pricing", "/product/overview", "/docs", "/blog"};

  long events() {
    return (long) leads * eventsEach;
  }

  @Override
  public void tell(BiConsumer<LeadEvent, Long> taker) {
    SplittableRandom random = new SplittableRandom(seed);
    for (long i = 0; i < events(); i++) {
      long at = Backlog.BEGIN + i * SPAN / events();
      taker.accept(
          new LeadEvent(
              "event-" + i,
              "lead-%07d".formatted(i * STRIDE % leads),
              "page_view",
              Instant.ofEpochMilli(at),
              "web",
              PAGES[random.nextInt(PAGES.length)],
              Map.of(),
              null,
              null),
          at);
    }
  }
}
