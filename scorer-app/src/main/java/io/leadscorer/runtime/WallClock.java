package io.leadscorer.runtime;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ticks by the wall clock, behind it by a grace within which every event has reached its log: so no
 * tick overtakes an event. While a clock that was set back catches up, its ticks change nothing;
 * one that runs ahead of the brokers is refused by them.
 */
public final class WallClock implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WallClock.class);

  private final Ticks ticks;
  private final InstantSource clock;
  private final Duration grace;
  private boolean failing;
  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "scorer-clock");
            thread.setDaemon(true);
            return thread;
          });

  public WallClock(Ticks ticks, InstantSource clock, Duration grace) {
    this.ticks = ticks;
    this.clock = clock;
    this.grace = grace;
  }

  /** Starts to tick at an interval. */
  @SuppressWarnings("FutureReturnValueIgnored") // the task tells of its own failures
  public void start(Duration interval) {
    executor.scheduleWithFixedDelay(this::tick, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void tick() {
    try {
      ticks.send(clock.millis() - grace.toMillis());
      if (failing) {
        failing = false;
        LOG.info("ticks can be sent again");
      }
    } catch (RuntimeException e) {
      // The next tick says the same and more; a clock that stays silent shows in the metrics.
      if (!failing) {
        LOG.warn("ticks cannot be sent: {}{}", e.getMessage(), advice(e));
      }
      failing = true;
    }
  }

  private static String advice(RuntimeException e) {
    return e.getCause() instanceof InvalidTimestampException
        ? "; this machine's clock is ahead of the brokers': set it, until then the ticks of other instances count"
        : "; they are tried again";
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
