package io.leadscorer.domain.flow;

import io.leadscorer.domain.flow.DueIndex.Due;
import io.leadscorer.domain.model.Time;
import io.leadscorer.domain.state.LeadState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lead states together with their rows in the due index. */
final class KeptLeads {
  private final LeadStates states;
  private final DueIndex due;

  KeptLeads(LeadStates states, DueIndex due) {
    this.states = states;
    this.due = due;
  }

  @Nullable LeadState get(String leadId, String modelId) {
    return states.get(leadId, modelId);
  }

  List<List<LeadState>> after(@Nullable String leadId, int most) {
    return states.after(leadId, most);
  }

  /** Puts a lead back, to be looked at when it asks to be. */
  void keep(LeadState lead) {
    arm(lead);
    states.put(lead);
  }

  /** Does so with many at once. */
  void keepAll(List<LeadState> leads) {
    leads.forEach(this::arm);
    states.putAll(leads);
  }

  private void arm(LeadState lead) {
    if (lead.nextDue() < lead.armedAt()) {
      disarm(lead);
      due.add(new Due(lead.nextDue(), lead.leadId(), lead.model().id()));
      lead.armedAt(lead.nextDue());
    }
  }

  void remove(LeadState lead) {
    disarm(lead);
    states.remove(lead.leadId(), lead.model().id());
  }

  /** The first lead and model to be looked at by an instant, without its row; null for none. */
  @Nullable Due take(long until) {
    Due first = due.first(until);
    if (first != null) {
      due.remove(first);
    }
    return first;
  }

  /** When the first of them is, up to an instant, else that instant. */
  long nextDue(long until) {
    Due first = due.first(until);
    return first == null ? until : first.at();
  }

  boolean hasDue(long until) {
    return due.first(until) != null;
  }

  private void disarm(LeadState lead) {
    if (lead.armedAt() != Time.NEVER) {
      due.remove(new Due(lead.armedAt(), lead.leadId(), lead.model().id()));
      lead.armedAt(Time.NEVER);
    }
  }
}
