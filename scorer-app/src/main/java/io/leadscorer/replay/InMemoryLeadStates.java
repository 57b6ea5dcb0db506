package io.leadscorer.replay;

import io.leadscorer.domain.flow.LeadStates;
import io.leadscorer.domain.state.LeadState;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lead states by lead id. */
final class InMemoryLeadStates implements LeadStates {
  private final Map<String, LeadState> byLead = new HashMap<>();

  @Override
  public @Nullable LeadState get(String leadId) {
    return byLead.get(leadId);
  }

  @Override
  public void put(LeadState lead) {
    byLead.put(lead.leadId(), lead);
  }

  @Override
  public void remove(String leadId) {
    byLead.remove(leadId);
  }

  Collection<LeadState> all() {
    return Collections.unmodifiableCollection(byLead.values());
  }
}
