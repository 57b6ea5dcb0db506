package io.leadscorer.runtime;

import io.leadscorer.topology.time.CompanyLog;
import java.time.Duration;
import java.time.InstantSource;
import org.apache.kafka.streams.errors.StreamsException;

/**
 * Up to which instant of the wall clock the company profiles have been read. The thread that reads
 * them tells; those that score wait, which is hardly ever long: what they ask about is a grace old.
 */
final class CompanyReads implements CompanyLog {
  /** A broker that fails over takes seconds; Kafka takes a thread for dead after five minutes. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final InstantSource clock;
  private volatile long readUpTo = Long.MIN_VALUE;

  CompanyReads(InstantSource clock) {
    this.clock = clock;
  }

  /** Now, as far as it matters here. */
  long now() {
    return clock.millis();
  }

  /** Everything that was appended up to an instant has been read. */
  synchronized void readUpTo(long instant) {
    readUpTo = instant;
    notifyAll();
  }

  @Override
  public void awaitReadUpTo(long instant) {
    if (instant > readUpTo) {
      await(instant);
    }
  }

  private synchronized void await(long instant) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (instant > readUpTo) {
        long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
        if (left <= 0) {
          throw new StreamsException(
              "the company profiles could not be read for %s; see that company-profiles can be read, and that this machine's clock is that of the brokers"
                  .formatted(PATIENCE));
        }
        wait(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StreamsException("stopped while company profiles were read", e);
    }
  }
}
