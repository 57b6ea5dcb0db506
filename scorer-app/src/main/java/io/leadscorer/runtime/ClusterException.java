package io.leadscorer.runtime;

import org.jspecify.annotations.Nullable;

/** The cluster is not as the scorer needs it; the message says what to do about it. */
public final class ClusterException extends RuntimeException {
  public ClusterException(String message) {
    super(message);
  }

  public ClusterException(String message, @Nullable Throwable cause) {
    super(cause == null ? message : message + ": " + cause.getMessage(), cause);
  }
}
