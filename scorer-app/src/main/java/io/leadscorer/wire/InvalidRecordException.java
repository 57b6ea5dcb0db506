package io.leadscorer.wire;

/** A record that can be read but says something that is not allowed. */
public final class InvalidRecordException extends RuntimeException {

  private final String field;

  /**
   * @param field path of the field at fault, such as {@code journey[0].type}; empty when it is the
   *     record
   * @param message what is wrong with it, and what is allowed
   */
  public InvalidRecordException(String field, String message) {
    super(message, null, false, false);
    this.field = field;
  }

  /** The path of the field at fault; empty when it is the record as a whole. */
  public String field() {
    return field;
  }

  /** {@code field: message}. */
  @Override
  public String getMessage() {
    return field.isEmpty() ? problem() : field + ": " + problem();
  }

  /** What is wrong, without the field. */
  public String problem() {
    return String.valueOf(super.getMessage());
  }
}
