package io.leadscorer.http;

/** An instance cannot listen where it should; the message says what to do about it. */
public final class ListenException extends RuntimeException {
  ListenException(String message, Throwable cause) {
    super(message, cause);
  }
}
