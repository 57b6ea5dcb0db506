package io.leadscorer.domain.handoff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The latest handoff of a lead, as far as the lead itself decides on it; who has it, the desk does.
 *
 * @param number counts the lead's handoffs, from 1
 * @param moves how often it was told of, its escalations included
 * @param tier the highest with which it was opened or rose
 * @param openedAt in UTC milliseconds
 * @param told how many of the escalations were told
 * @param verifyBy until when a call must verify it; {@link Long#MAX_VALUE} where none must
 * @param contactedAt when sales made contact; null before
 * @param contactedBy who did, where that is known
 * @param returnedTier the tier that a returned lead must earn again; null unless it was returned
 */
public record LeadHandoff(
    long number,
    int moves,
    HandoffState state,
    String tier,
    long openedAt,
    Sla sla,
    int told,
    long verifyBy,
    @Nullable Long contactedAt,
    @Nullable String contactedBy,
    @Nullable String returnedTier) {
  private static final List<Escalation> ESCALATIONS = List.of(Escalation.values());

  /** A lead's next handoff, which opens with its tier's terms. */
  public static LeadHandoff open(long number, String tier, long at, Routing routing) {
    boolean verifies = routing.verification().required();
    return new LeadHandoff(
        number,
        1,
        verifies ? HandoffState.VERIFYING : HandoffState.OPEN,
        tier,
        at,
        Sla.from(at, routing.of(tier).limit(), routing.escalations()),
        0,
        verifies ? at + routing.verification().within() : Long.MAX_VALUE,
        null,
        null,
        null);
  }

  /** The id by which all records of it name it. */
  public static String id(String leadId, long number) {
    return leadId + ":h:" + number;
  }

  /** Whether contact was made after the deadline. */
  public boolean late() {
    return contactedAt != null && contactedAt > sla.deadline();
  }

  /** The next instant at which time alone moves it; {@link Long#MAX_VALUE} for none. */
  public long nextDue() {
    return Math.min(nextTold(), verifyBy);
  }

  private long nextTold() {
    return awaitsContact() && told < ESCALATIONS.size()
        ? sla.at(ESCALATIONS.get(told))
        : Long.MAX_VALUE;
  }

  /** Whether nobody has made contact yet; that may come before a call has verified the lead. */
  public boolean awaitsContact() {
    return state.waits() && contactedAt == null;
  }

  /** The escalation that is due next. */
  public Escalation nextEscalation() {
    return ESCALATIONS.get(told);
  }

  /** Whether an escalation is due at an instant. */
  public boolean escalatesBy(long at) {
    return nextTold() <= at;
  }

  /** Whether an escalation was told. */
  public boolean wasTold(Escalation escalation) {
    return ESCALATIONS.indexOf(escalation) < told;
  }

  /** The same, its next escalation told. */
  public LeadHandoff escalated() {
    return new LeadHandoff(
        number,
        moves + 1,
        state,
        tier,
        openedAt,
        sla,
        told + 1,
        verifyBy,
        contactedAt,
        contactedBy,
        null);
  }

  /** The same in a higher tier, whose limit runs from now if that ends sooner. */
  public LeadHandoff risen(String toTier, long at, Routing routing) {
    Sla sooner = Sla.from(at, routing.of(toTier).limit(), routing.escalations());
    return new LeadHandoff(
        number,
        moves + 1,
        state,
        toTier,
        openedAt,
        sooner.deadline() < sla.deadline() ? sooner : sla,
        told,
        verifyBy,
        contactedAt,
        contactedBy,
        null);
  }

  /** The same, verified by a call. */
  public LeadHandoff verified() {
    return moved(contactedAt == null ? HandoffState.OPEN : HandoffState.CONTACTED);
  }

  /** The same, contacted for the first time. */
  public LeadHandoff contacted(long at, @Nullable String repId) {
    HandoffState next = state == HandoffState.VERIFYING ? state : HandoffState.CONTACTED;
    return new LeadHandoff(
        number, moves + 1, next, tier, openedAt, sla, told, verifyBy, at, repId, null);
  }

  /**
   * The same after the verdict of sales, who must have made contact to give it.
   *
   * @param inTier the lead's as it stood
   */
  public LeadHandoff decided(HandoffState verdict, String inTier, long at, @Nullable String repId) {
    return new LeadHandoff(
        number,
        moves + 1,
        verdict,
        tier,
        openedAt,
        sla,
        told,
        Long.MAX_VALUE,
        contactedAt == null ? Long.valueOf(at) : contactedAt,
        contactedAt == null ? repId : contactedBy,
        verdict == HandoffState.RETURNED ? inTier : null);
  }

  /** The same, taken back before anybody made contact. */
  public LeadHandoff withdrawn() {
    return moved(HandoffState.WITHDRAWN);
  }

  private LeadHandoff moved(HandoffState next) {
    return new LeadHandoff(
        number,
        moves + 1,
        next,
        tier,
        openedAt,
        sla,
        told,
        Long.MAX_VALUE,
        contactedAt,
        contactedBy,
        null);
  }
}
