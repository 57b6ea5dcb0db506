package io.leadscorer.wire.confluent;

import org.apache.kafka.common.errors.SerializationException;

/** Bytes that are no record, however often they are read: for the dead letters. */
public final class MalformedPayloadException extends SerializationException {

  /** Says what is wrong with the bytes. */
  public MalformedPayloadException(String message) {
    super(message);
  }

  /** Says what is wrong with the bytes, and what came of reading them. */
  public MalformedPayloadException(String message, Throwable cause) {
    super(message, cause);
  }
}
