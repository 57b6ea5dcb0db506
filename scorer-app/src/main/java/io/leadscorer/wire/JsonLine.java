package io.leadscorer.wire;

/**
 * One line of a JSON Lines file.
 *
 * @param <T> the record that the file's lines hold
 */
public sealed interface JsonLine<T> {

  /** The line's number in its file, from 1. */
  long number();

  /**
   * A record.
   *
   * @param receivedAt when it reached the log, in UTC milliseconds; its own time where the line
   *     does not say
   */
  record Value<T>(long number, long receivedAt, T value) implements JsonLine<T> {}

  /**
   * The end of what is known under a key: a null value in the topic.
   *
   * @param receivedAt when it reached the log, in UTC milliseconds
   */
  record Tombstone<T>(long number, long receivedAt, String key) implements JsonLine<T> {}

  /**
   * A line that cannot be taken.
   *
   * @param field path of the field at fault; empty when it is the line as a whole
   */
  record Problem<T>(String file, long number, String field, String message) implements JsonLine<T> {

    /** A line that reads well, but holds a record that is not allowed. */
    public static <T> Problem<T> of(String file, long number, InvalidRecordException refusal) {
      return new Problem<>(file, number, refusal.field(), refusal.problem());
    }

    /** {@code file:line: field: message}. */
    @Override
    public String toString() {
      return file + ":" + number + ": " + (field.isEmpty() ? "" : field + ": ") + message;
    }
  }
}
