package io.leadscorer.domain.score;

import io.leadscorer.domain.handoff.Escalation;
import io.leadscorer.domain.handoff.LeadHandoff;

/**
 * Nobody made contact with a lead by an instant of its handoff (handoff.md, SLA).
 *
 * @param handoff as it stands now
 */
public record HandoffEscalated(
    String leadId, LeadHandoff handoff, Escalation escalation, long effectiveAt)
    implements DeskSignal {
  @Override
  public String id() {
    return LeadHandoff.id(leadId, handoff.number()) + ":" + escalation;
  }
}
