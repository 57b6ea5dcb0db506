package io.leadscorer.runtime.embedded;

/** An embedded service did not start; the message says why and what to do. */
public final class EmbeddedStartException extends RuntimeException {

  EmbeddedStartException(String message) {
    super(message);
  }

  EmbeddedStartException(String message, Throwable cause) {
    super(message, cause);
  }
}
