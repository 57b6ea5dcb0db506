package io.leadscorer.domain.desk;

import io.leadscorer.domain.score.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A lead that is handed over has another representative.
 *
 * @param handoff its number
 * @param change the handoff's change that says so
 * @param repId null for nobody
 */
public record OwnerChange(
    String leadId, long handoff, int change, @Nullable String repId, long effectiveAt)
    implements Outcome {
  @Override
  public String id() {
    return leadId + ":owner:" + handoff + ":" + change;
  }
}
