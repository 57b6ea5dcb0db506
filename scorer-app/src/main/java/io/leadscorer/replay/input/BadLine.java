package io.leadscorer.replay.input;

/**
 * A line that cannot be taken.
 *
 * @param file as it was named by the user
 * @param field path of the field at fault; empty when it is the line as a whole
 */
public record BadLine(InputKind kind, String file, long number, String field, String problem)
    implements InputLine {

  /** {@code field: what is wrong}. */
  public String detail() {
    return field.isEmpty() ? problem : field + ": " + problem;
  }

  /** {@code file:line: field: what is wrong}. */
  @Override
  public String toString() {
    return file + ":" + number + ": " + detail();
  }
}
