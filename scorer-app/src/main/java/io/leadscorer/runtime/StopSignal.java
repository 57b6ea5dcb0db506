package io.leadscorer.runtime;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C or a supervisor's signal asks for a stop; the process then waits until what it runs has
 * closed all that it opened. Close this last.
 */
public final class StopSignal implements AutoCloseable {
  private final CountDownLatch requested = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread hook = new Thread(this::onSignal, "stop-signal");

  private StopSignal() {}

  /** Begins to listen for signals. */
  public static StopSignal listen() {
    StopSignal signal = new StopSignal();
    Runtime.getRuntime().addShutdownHook(signal.hook);
    return signal;
  }

  private void onSignal() {
    requested.countDown();
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether a stop was asked for. */
  public boolean isRequested() {
    return requested.getCount() == 0;
  }

  /** Waits until a stop is asked for, at most so long; says whether it was. */
  public boolean await(Duration most) throws InterruptedException {
    return requested.await(most.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    closed.countDown();
    if (!isRequested()) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }
}
