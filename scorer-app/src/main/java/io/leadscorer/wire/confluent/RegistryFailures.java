package io.leadscorer.wire.confluent;

import java.io.EOFException;
import java.io.IOException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/** Failures of somebody else's serdes that come from the registry, not from the bytes. */
final class RegistryFailures {
  /** Confluent's, which is not on our class path; it tells the registry's code in its message. */
  private static final String ANSWER = "RestClientException";

  private static final String NO_SUCH_SCHEMA = "error code: 404";

  private RegistryFailures() {}

  /** Whether asking again later may help. */
  static boolean isOne(@Nullable Throwable failure) {
    for (Throwable e = failure; e != null; e = e.getCause()) {
      if (e.getClass().getSimpleName().equals(ANSWER)) {
        return !String.valueOf(e.getMessage()).contains(NO_SUCH_SCHEMA);
      }
      boolean endOfBytes = e instanceof EOFException;
      if ((e instanceof IOException && !endOfBytes)
          || e instanceof RetriableException
          || e instanceof AuthenticationException
          || e instanceof AuthorizationException) {
        return true;
      }
    }
    return false;
  }
}
