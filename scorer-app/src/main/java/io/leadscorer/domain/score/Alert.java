package io.leadscorer.domain.score;

import io.leadscorer.domain.handoff.Deal;
import org.jspecify.annotations.Nullable;

/**
 * What an alert of a hot lead shows beside its score.
 *
 * @param handoffId the handoff that opened or rose with it; null where leads are not handed over
 * @param deadline for the first contact, in UTC milliseconds
 */
public record Alert(
    @Nullable String handoffId,
    @Nullable Long deadline,
    @Nullable String title,
    @Nullable String companyName,
    Deal deal) {
  /** Of a lead of which nothing else is known. */
  static final Alert BARE = new Alert(null, null, null, null, new Deal(null, null, null));
}
