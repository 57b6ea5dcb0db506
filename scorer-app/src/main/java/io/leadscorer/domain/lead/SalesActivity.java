package io.leadscorer.domain.lead;

import org.jspecify.annotations.Nullable;

/**
 * Something sales did with a lead.
 *
 * @param verdict present on activities of type {@link Type#VERDICT} and on no other
 */
public record SalesActivity(
    String activityId,
    String leadId,
    Type type,
    long occurredAt,
    @Nullable String repId,
    @Nullable Long durationSeconds,
    @Nullable Verdict verdict,
    @Nullable Long amountUsd,
    @Nullable String note) {

  /** What sales did. */
  public enum Type {
    CONTACTED,
    CALL_VERIFIED,
    VERDICT,
    OPPORTUNITY_OPENED,
    DEAL_WON,
    DEAL_LOST
  }

  /** What sales think of a lead that was handed to them. */
  public enum Verdict {
    TRUE_SQL,
    NOT_READY,
    UNQUALIFIED,
    CLEARED
  }
}
