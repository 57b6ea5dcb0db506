package io.leadscorer.domain.desk;

import io.leadscorer.domain.handoff.HandoffCause;
import io.leadscorer.domain.handoff.LeadHandoff;
import io.leadscorer.domain.handoff.SalesRep;
import io.leadscorer.domain.score.Brief;
import io.leadscorer.domain.score.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A handoff took a new state, another tier or another representative.
 *
 * @param change counts what is told of the handoff, from 1
 * @param pool null where no route took the lead
 * @param rep who has it; null while nobody has
 */
public record HandoffChange(
    String leadId,
    LeadHandoff handoff,
    int change,
    HandoffCause cause,
    Brief brief,
    @Nullable String pool,
    @Nullable SalesRep rep,
    long effectiveAt)
    implements Outcome {
  @Override
  public String id() {
    return LeadHandoff.id(leadId, handoff.number()) + ":" + change;
  }
}
