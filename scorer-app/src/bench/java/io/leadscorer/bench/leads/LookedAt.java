package io.leadscorer.bench.leads;

import io.leadscorer.domain.flow.LeadStates;
import io.leadscorer.domain.state.LeadState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts the leads that are looked at: each look ends with keeping the lead's state. */
final class LookedAt implements LeadStates {
  private final LeadStates states;
  private long count;

  LookedAt(LeadStates states) {
    this.states = states;
  }

  long count() {
    return count;
  }

  @Override
  public @Nullable LeadState get(String leadId, String modelId) {
    return states.get(leadId, modelId);
  }

  @Override
  public void put(LeadState lead) {
    count++;
    states.put(lead);
  }

  @Override
  public void putAll(List<LeadState> leads) {
    count += leads.size();
    states.putAll(leads);
  }

  @Override
  public void remove(String leadId, String modelId) {
    states.remove(leadId, modelId);
  }

  @Override
  public List<List<LeadState>> after(@Nullable String leadId, int most) {
    return states.after(leadId, most);
  }
}
