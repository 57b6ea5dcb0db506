package io.leadscorer.store;

import io.leadscorer.domain.handoff.Escalation;
import io.leadscorer.domain.handoff.HandoffCause;
import io.leadscorer.domain.model.ModelVersion;
import io.leadscorer.domain.score.DeskSignal;
import io.leadscorer.domain.score.HandoffEscalated;
import io.leadscorer.domain.score.HandoffMove;
import io.leadscorer.domain.score.Outcome;
import io.leadscorer.domain.score.SeenFrom;
import java.util.List;

/** The bytes of what the desk is told of a lead. */
public final class SignalLayout {
  private static final int LAYOUT = 1;
  private static final int MOVE = 1;
  private static final int ESCALATED = 2;
  private static final int SEEN_FROM = 3;
  private static final int ERASED = 4;

  // The code of a value is its place here: add at the end, never reorder.
  private static final List<HandoffCause> CAUSES =
      List.of(
          HandoffCause.OPENED,
          HandoffCause.TIER_ROSE,
          HandoffCause.VERIFIED,
          HandoffCause.UNVERIFIED,
          HandoffCause.CONTACTED,
          HandoffCause.TRUE_SQL,
          HandoffCause.NOT_READY,
          HandoffCause.UNQUALIFIED,
          HandoffCause.LEFT_HANDOFF,
          HandoffCause.ERASED,
          HandoffCause.ASSIGNED,
          HandoffCause.REP_LEFT);
  private static final List<Escalation> ESCALATIONS =
      List.of(Escalation.AT_RISK, Escalation.OVERDUE, Escalation.OVERDUE_AGAIN);

  private SignalLayout() {}

  /** The bytes of a signal. */
  public static byte[] encode(DeskSignal signal) {
    BinaryOut out = new BinaryOut(512);
    out.octet(LAYOUT);
    out.text(signal.leadId());
    out.number(signal.effectiveAt());
    if (signal instanceof HandoffMove move) {
      out.octet(MOVE);
      HandoffLayout.write(out, move.handoff(), move.effectiveAt());
      out.octet(CAUSES.indexOf(move.cause()));
      HandoffLayout.write(out, move.brief(), move.effectiveAt());
    } else if (signal instanceof HandoffEscalated told) {
      out.octet(ESCALATED);
      HandoffLayout.write(out, told.handoff(), told.effectiveAt());
      out.octet(ESCALATIONS.indexOf(told.escalation()));
    } else if (signal instanceof SeenFrom seen) {
      out.octet(SEEN_FROM);
      out.text(seen.address());
      out.text(seen.model().id());
      out.number(seen.model().version());
      out.number(seen.leads());
      out.number(seen.within());
    } else if (signal instanceof Outcome.Erased) {
      out.octet(ERASED);
    } else {
      throw new IllegalArgumentException("the desk is not told such things: " + signal);
    }
    return out.toBytes();
  }

  /** The signal of its bytes. */
  public static DeskSignal decode(byte[] bytes) {
    BinaryIn in = new BinaryIn(bytes);
    in.expectLayout(LAYOUT, "what the desk is told");
    String leadId = in.text();
    long at = in.number();
    int kind = in.octet();
    return switch (kind) {
      case MOVE ->
          new HandoffMove(
              leadId,
              HandoffLayout.read(in, at),
              CAUSES.get(in.octet()),
              at,
              HandoffLayout.brief(in, at));
      case ESCALATED ->
          new HandoffEscalated(leadId, HandoffLayout.read(in, at), ESCALATIONS.get(in.octet()), at);
      case SEEN_FROM ->
          new SeenFrom(
              leadId,
              in.text(),
              new ModelVersion(in.text(), in.whole()),
              in.whole(),
              in.number(),
              at);
      case ERASED -> new Outcome.Erased(leadId, at);
      default -> throw new IllegalStateException("the desk was told something of kind " + kind);
    };
  }
}
