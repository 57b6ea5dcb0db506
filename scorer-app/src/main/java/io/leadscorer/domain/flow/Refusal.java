package io.leadscorer.domain.flow;

/**
 * Why a record was not counted.
 *
 * @param reason one word for machines
 * @param detail what is wrong with which field, for people
 */
public record Refusal(String reason, String detail) {
  /** An event that claims to come from beyond the tolerance ahead of the clock. */
  public static final String FUTURE_TIMESTAMP = "future_timestamp";

  /** A model that cannot be used. */
  public static final String INVALID_MODEL = "invalid_model";

  /** A record that cannot be understood or breaks the contract. */
  public static final String MALFORMED = "malformed";
}
