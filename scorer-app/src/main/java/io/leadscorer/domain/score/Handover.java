package io.leadscorer.domain.score;

import io.leadscorer.domain.handoff.HandoffCause;
import io.leadscorer.domain.lead.Disposition;
import io.leadscorer.domain.lead.SalesActivity;
import io.leadscorer.domain.score.Outcome.Reason;
import io.leadscorer.domain.state.LeadState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of a lead's handoff to sales (handoff.md) as the lead moves. */
public interface Handover {
  /**
   * Of leads that are not handed over: those under a model that is tried beside the primary one.
   */
  Handover NONE = new NoHandover();

  /** Sales did something. */
  void activity(LeadState lead, SalesActivity activity, long at, Outbox out);

  /**
   * A lead came to another tier or disposition.
   *
   * @return why its handoff is to be told of; null where it stays as it is
   */
  @Nullable HandoffCause changed(LeadState lead, String fromTier, Disposition from, long at);

  /** Tells of a handoff that {@link #changed}. */
  void tell(
      LeadState lead, HandoffCause cause, int score, List<Reason> reasons, long at, Outbox out);

  /** Takes what is due at an instant. */
  void due(LeadState lead, long at, Outbox out);

  /** What an alert of the lead shows. */
  Alert alert(LeadState lead, long at);
}
