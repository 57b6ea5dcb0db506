package io.leadscorer.cli;

/** What the user gave cannot be used; the message says what, where, and what to give instead. */
final class WrongInputException extends RuntimeException {
  public WrongInputException(String message) {
    super(message);
  }
}
