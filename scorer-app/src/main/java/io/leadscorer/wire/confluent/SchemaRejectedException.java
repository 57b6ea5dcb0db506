package io.leadscorer.wire.confluent;

import org.apache.kafka.common.KafkaException;

/** The registry does not take or know a schema of ours: someone has to change one of the two. */
public final class SchemaRejectedException extends KafkaException {

  /** Says which subject, and what the registry said. */
  public SchemaRejectedException(String message) {
    super(message);
  }
}
