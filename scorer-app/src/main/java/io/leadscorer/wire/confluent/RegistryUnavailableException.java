package io.leadscorer.wire.confluent;

import org.apache.kafka.common.KafkaException;

/**
 * The registry gave no answer, so nothing is known of the record at hand: it is to be tried again
 * later and must not go to the dead letters.
 */
public final class RegistryUnavailableException extends KafkaException {

  /** Says which registry, and how it failed. */
  public RegistryUnavailableException(String message) {
    super(message);
  }

  /** Says which registry, and what the last attempt ended in. */
  public RegistryUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
