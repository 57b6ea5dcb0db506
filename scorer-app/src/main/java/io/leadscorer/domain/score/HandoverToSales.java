package io.leadscorer.domain.score;

import io.leadscorer.domain.handoff.HandoffCause;
import io.leadscorer.domain.handoff.HandoffState;
import io.leadscorer.domain.handoff.LeadHandoff;
import io.leadscorer.domain.handoff.RoutingHistory;
import io.leadscorer.domain.handoff.Verification;
import io.leadscorer.domain.lead.Disposition;
import io.leadscorer.domain.lead.SalesActivity;
import io.leadscorer.domain.lead.SalesActivity.Verdict;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.score.Outcome.Reason;
import io.leadscorer.domain.state.LeadState;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Hands leads over to sales on the terms in force (handoff.md, Life of a handoff, SLA). */
public final class HandoverToSales implements Handover {
  private static final long SECOND = 1000;

  private final Tiers tiers;
  private final RoutingHistory terms;
  private final Briefs briefs;

  /** Of the leads of a model. */
  public HandoverToSales(ScoringModel model, RoutingHistory terms, LeadFiles files) {
    this.tiers = new Tiers(model);
    this.terms = terms;
    this.briefs = new Briefs(model, terms, files);
  }

  @Override
  public void activity(LeadState lead, SalesActivity activity, long at, Outbox out) {
    LeadHandoff handoff = lead.handoff();
    if (handoff == null || !handoff.state().isUndecided()) {
      return;
    }
    switch (activity.type()) {
      case CONTACTED -> {
        if (handoff.contactedAt() == null) {
          move(lead, handoff.contacted(at, activity.repId()), HandoffCause.CONTACTED, at, out);
        }
      }
      case CALL_VERIFIED -> {
        if (handoff.state() == HandoffState.VERIFYING && isLongEnough(activity, at)) {
          move(lead, handoff.verified(), HandoffCause.VERIFIED, at, out);
        }
      }
      case VERDICT -> verdict(lead, handoff, activity, at, out);
      case OPPORTUNITY_OPENED, DEAL_WON, DEAL_LOST -> {}
    }
  }

  private boolean isLongEnough(SalesActivity call, long at) {
    Verification asked = terms.asOf(at).verification();
    Long seconds = call.durationSeconds();
    return seconds != null && seconds * SECOND >= asked.call();
  }

  private void verdict(
      LeadState lead, LeadHandoff handoff, SalesActivity activity, long at, Outbox out) {
    Verdict verdict = Objects.requireNonNull(activity.verdict());
    HandoffCause cause;
    HandoffState state;
    switch (verdict) {
      case TRUE_SQL -> {
        cause = HandoffCause.TRUE_SQL;
        state = HandoffState.ACCEPTED;
      }
      case NOT_READY -> {
        cause = HandoffCause.NOT_READY;
        state = HandoffState.RETURNED;
      }
      case UNQUALIFIED -> {
        cause = HandoffCause.UNQUALIFIED;
        state = HandoffState.REJECTED;
      }
      default -> {
        // "cleared" says nothing of a handoff.
        return;
      }
    }
    move(lead, handoff.decided(state, lead.tier(), at, activity.repId()), cause, at, out);
  }

  private static void move(
      LeadState lead, LeadHandoff handoff, HandoffCause cause, long at, Outbox out) {
    lead.handoff(handoff);
    out.send(new HandoffMove(lead.leadId(), handoff, cause, at, null));
  }

  @Override
  public @Nullable HandoffCause changed(
      LeadState lead, String fromTier, Disposition from, long at) {
    LeadHandoff handoff = lead.handoff();
    boolean waits = handoff != null && handoff.awaitsContact();
    if (lead.disposition() != Disposition.HANDOFF) {
      if (handoff == null || !waits) {
        return null;
      }
      lead.handoff(handoff.withdrawn());
      return HandoffCause.LEFT_HANDOFF;
    }
    if (from != Disposition.HANDOFF || isEarnedAgain(handoff, lead.tier())) {
      long number = handoff == null ? 1 : handoff.number() + 1;
      lead.handoff(LeadHandoff.open(number, lead.tier(), at, terms.asOf(at)));
      return HandoffCause.OPENED;
    }
    if (handoff != null && waits && tiers.isLower(handoff.tier(), lead.tier())) {
      lead.handoff(handoff.risen(lead.tier(), at, terms.asOf(at)));
      return HandoffCause.TIER_ROSE;
    }
    return null;
  }

  /** A lead that was returned may still be in a tier that is handed over, lower than it was. */
  private boolean isEarnedAgain(@Nullable LeadHandoff handoff, String tier) {
    String returned = handoff == null ? null : handoff.returnedTier();
    return returned != null && !tiers.isLower(tier, returned);
  }

  @Override
  public void tell(
      LeadState lead, HandoffCause cause, int score, List<Reason> reasons, long at, Outbox out) {
    LeadHandoff handoff = Objects.requireNonNull(lead.handoff());
    boolean comesToSales = cause == HandoffCause.OPENED || cause == HandoffCause.TIER_ROSE;
    Brief brief = comesToSales ? briefs.of(lead, score, reasons, at) : null;
    out.send(new HandoffMove(lead.leadId(), handoff, cause, at, brief));
  }

  @Override
  public void due(LeadState lead, long at, Outbox out) {
    LeadHandoff handoff = lead.handoff();
    while (handoff != null && handoff.escalatesBy(at)) {
      LeadHandoff told = handoff.escalated();
      lead.escalated(told);
      out.send(new HandoffEscalated(lead.leadId(), told, handoff.nextEscalation(), at));
      handoff = told;
    }
    if (handoff != null && handoff.verifyBy() <= at) {
      move(lead, handoff.withdrawn(), HandoffCause.UNVERIFIED, at, out);
    }
  }

  @Override
  public Alert alert(LeadState lead, long at) {
    return briefs.alert(lead, at);
  }
}
