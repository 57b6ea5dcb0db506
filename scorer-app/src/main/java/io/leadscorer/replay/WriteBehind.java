package io.leadscorer.replay;

import io.leadscorer.domain.score.Outcome;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Writes outcomes on a thread of its own, one batch while the next is gathered: scoring and writing
 * weigh about the same, and order is kept.
 */
final class WriteBehind implements Closeable {
  private static final int BATCH = 4_096;

  private final OutputFiles files;
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "replay-writer");
            thread.setDaemon(true);
            return thread;
          });
  private List<Outcome> gathered = new ArrayList<>(BATCH);
  private @Nullable Future<?> writing;

  WriteBehind(OutputFiles files) {
    this.files = files;
  }

  void add(Outcome outcome) {
    gathered.add(outcome);
    if (gathered.size() == BATCH) {
      handOver();
    }
  }

  private void handOver() {
    List<Outcome> batch = gathered;
    gathered = new ArrayList<>(BATCH);
    try {
      await();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    writing = writer.submit(() -> batch.forEach(files::write));
  }

  /** Waits for what was handed over; fails as it failed. */
  private void await() throws IOException {
    if (writing == null) {
      return;
    }
    try {
      writing.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof UncheckedIOException failure
          ? failure.getCause()
          : new IOException("the results cannot be written", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while writing the results");
    }
  }

  /** Writes what is left. The files stay open. */
  @Override
  public void close() throws IOException {
    try {
      handOver();
      await();
    } finally {
      writer.shutdownNow();
    }
  }
}
