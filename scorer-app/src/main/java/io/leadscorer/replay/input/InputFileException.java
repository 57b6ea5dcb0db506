package io.leadscorer.replay.input;

/** A file cannot be read, or not to its end. */
public final class InputFileException extends RuntimeException {
  InputFileException(String message) {
    super(message);
  }

  InputFileException(String message, Exception cause) {
    super(message, cause);
  }

  static InputFileException unreadable(InputFile file, Exception cause) {
    return new InputFileException(file.name() + ": cannot be read: " + cause.getMessage(), cause);
  }
}
