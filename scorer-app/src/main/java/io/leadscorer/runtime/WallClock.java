package io.leadscorer.runtime;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ticks by the wall clock, behind it by a grace within which every event has reached its log: so no
 * tick overtakes an event. A clock that is set back stands still until it has caught up.
 */
public final class WallClock implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WallClock.class);

  private final Ticks ticks;
  private final Clock clock;
  private final Duration grace;
  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "scorer-clock");
            thread.setDaemon(true);
            return thread;
          });

  public WallClock(Ticks ticks, Clock clock, Duration grace) {
    this.ticks = ticks;
    this.clock = clock;
    this.grace = grace;
  }

  /** Starts to tick at an interval. */
  @SuppressWarnings("FutureReturnValueIgnored") // the task tells of its own failures
  public void start(Duration interval) {
    executor.scheduleAtFixedRate(this::tick, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void tick() {
    try {
      ticks.tell(clock.millis() - grace.toMillis());
    } catch (RuntimeException e) {
      // The next tick says the same and more; a clock that stays silent shows on its topic.
      LOG.warn("a tick could not be sent; the next will be", e);
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
