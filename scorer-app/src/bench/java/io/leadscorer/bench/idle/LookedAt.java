package io.leadscorer.bench.idle;

import io.leadscorer.domain.flow.LeadStates;
import io.leadscorer.domain.state.LeadState;
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
  public @Nullable LeadState get(String leadId) {
    return states.get(leadId);
  }

  @Override
  public void put(LeadState lead) {
    count++;
    states.put(lead);
  }

  @Override
  public void remove(String leadId) {
    states.remove(leadId);
  }
}
