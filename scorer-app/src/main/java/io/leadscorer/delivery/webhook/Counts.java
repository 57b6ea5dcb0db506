package io.leadscorer.delivery.webhook;

import java.util.concurrent.atomic.AtomicLong;

/** What became of the records of a hook. */
public final class Counts {
  private final AtomicLong delivered = new AtomicLong();
  private final AtomicLong retried = new AtomicLong();
  private final AtomicLong givenUp = new AtomicLong();

  void delivered() {
    delivered.incrementAndGet();
  }

  void retried() {
    retried.incrementAndGet();
  }

  void givenUp() {
    givenUp.incrementAndGet();
  }

  @Override
  public String toString() {
    return "%,d delivered, %,d tries repeated, %,d given up"
        .formatted(delivered.get(), retried.get(), givenUp.get());
  }
}
