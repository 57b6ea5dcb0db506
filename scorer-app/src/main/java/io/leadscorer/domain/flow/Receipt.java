package io.leadscorer.domain.flow;

import org.jspecify.annotations.Nullable;

/**
 * What came of a record that entered the flow.
 *
 * @param refusal why it was refused; null where it was not
 */
public record Receipt(Result result, @Nullable Refusal refusal) {

  /** It changed what is known of its lead. */
  public static final Receipt COUNTED = new Receipt(Result.COUNTED, null);

  /** It was counted before, and changed nothing. */
  public static final Receipt DUPLICATE = new Receipt(Result.DUPLICATE, null);

  /** The kinds of what can come of a record. */
  public enum Result {
    COUNTED,
    DUPLICATE,
    REFUSED
  }

  /** It was refused. */
  public static Receipt refused(String reason, String detail) {
    return new Receipt(Result.REFUSED, new Refusal(reason, detail));
  }
}
