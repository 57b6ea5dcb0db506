package io.leadscorer.runtime;

import java.util.ArrayDeque;
import java.util.Deque;

/** Parts of an instance that are open, to be closed in the opposite order. */
final class OpenParts implements AutoCloseable {
  private final Deque<AutoCloseable> open = new ArrayDeque<>();

  /** Remembers a part that was opened. */
  <T extends AutoCloseable> T add(T part) {
    open.push(part);
    return part;
  }

  /** Closes all, whatever happens; tells of the first that could not be. */
  @Override
  public void close() {
    ClusterException failure = null;
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception e) {
        if (failure == null) {
          failure = new ClusterException("the scorer could not be closed", e);
        } else {
          failure.addSuppressed(e);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
