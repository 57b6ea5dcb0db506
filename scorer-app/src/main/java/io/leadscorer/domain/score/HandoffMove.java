package io.leadscorer.domain.score;

import io.leadscorer.domain.handoff.HandoffCause;
import io.leadscorer.domain.handoff.LeadHandoff;
import org.jspecify.annotations.Nullable;

/**
 * A lead's handoff took a new state or another tier (handoff.md, Life of a handoff).
 *
 * @param handoff as it stands now
 * @param brief what its representative is to know; null where that is as it was
 */
public record HandoffMove(
    String leadId, LeadHandoff handoff, HandoffCause cause, long effectiveAt, @Nullable Brief brief)
    implements DeskSignal {
  @Override
  public String id() {
    return LeadHandoff.id(leadId, handoff.number()) + ":move:" + handoff.moves();
  }
}
