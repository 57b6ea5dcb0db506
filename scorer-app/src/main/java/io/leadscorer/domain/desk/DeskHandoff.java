package io.leadscorer.domain.desk;

import io.leadscorer.domain.handoff.Destination;
import io.leadscorer.domain.handoff.LeadHandoff;
import io.leadscorer.domain.score.Brief;
import org.jspecify.annotations.Nullable;

/**
 * A lead's latest handoff, as the desk keeps it.
 *
 * @param brief what its representative is to know; null once sales have decided on it
 * @param change how many records were told of it
 * @param unassigned how many times nobody was free for it
 * @param pool of the representative, or in which it waits for one; null where no route took it
 * @param repId who has it; null while nobody has
 * @param previousRepId who had the lead before
 */
public record DeskHandoff(
    String leadId,
    LeadHandoff handoff,
    @Nullable Brief brief,
    int change,
    int unassigned,
    @Nullable String pool,
    @Nullable String repId,
    @Nullable String previousRepId) {

  /** Whether it waits for its first contact, and so takes a place with its representative. */
  public boolean isOpen() {
    return handoff.awaitsContact();
  }

  boolean isUnassigned() {
    return isOpen() && repId == null;
  }

  /** Where it is to go; null where no route took it. */
  @Nullable Destination destination() {
    return brief == null ? null : brief.destination();
  }

  DeskHandoff with(LeadHandoff now, @Nullable Brief newBrief) {
    return new DeskHandoff(
        leadId,
        now,
        newBrief == null ? brief : newBrief,
        change,
        unassigned,
        pool,
        repId,
        previousRepId);
  }

  DeskHandoff assigned(String toRepId, @Nullable String inPool) {
    return new DeskHandoff(
        leadId, handoff, brief, change, unassigned, inPool, toRepId, previousRepId);
  }

  /** Nobody has it any more. */
  DeskHandoff left() {
    return new DeskHandoff(
        leadId,
        handoff,
        brief,
        change,
        unassigned,
        pool,
        null,
        repId == null ? previousRepId : repId);
  }

  /** Nobody was free for it. */
  DeskHandoff waiting(@Nullable String inPool) {
    return new DeskHandoff(
        leadId, handoff, brief, change, unassigned + 1, inPool, null, previousRepId);
  }

  DeskHandoff told() {
    return new DeskHandoff(
        leadId, handoff, brief, change + 1, unassigned, pool, repId, previousRepId);
  }

  /** What is kept of it once sales have decided. */
  DeskHandoff filed() {
    return handoff.state().isUndecided()
        ? this
        : new DeskHandoff(leadId, handoff, null, change, unassigned, pool, repId, previousRepId);
  }
}
