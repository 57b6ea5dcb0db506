package io.leadscorer.domain.score;

import io.leadscorer.domain.handoff.HandoffCause;
import io.leadscorer.domain.lead.Disposition;
import io.leadscorer.domain.lead.SalesActivity;
import io.leadscorer.domain.score.Outcome.Reason;
import io.leadscorer.domain.state.LeadState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hands nothing over. */
final class NoHandover implements Handover {
  @Override
  public void activity(LeadState lead, SalesActivity activity, long at, Outbox out) {}

  @Override
  public @Nullable HandoffCause changed(
      LeadState lead, String fromTier, Disposition from, long at) {
    return null;
  }

  @Override
  public void tell(
      LeadState lead, HandoffCause cause, int score, List<Reason> reasons, long at, Outbox out) {}

  @Override
  public void due(LeadState lead, long at, Outbox out) {}

  @Override
  public Alert alert(LeadState lead, long at) {
    return Alert.BARE;
  }
}
