package io.leadscorer.store;

import io.leadscorer.domain.flow.LeadStates;
import io.leadscorer.domain.state.LeadState;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Lead states by lead id. */
record StoredLeadStates(KeyValueStore<String, LeadState> store) implements LeadStates {
  @Override
  public @Nullable LeadState get(String leadId) {
    return store.get(leadId);
  }

  @Override
  public void put(LeadState lead) {
    store.put(lead.leadId(), lead);
  }

  @Override
  public void remove(String leadId) {
    store.delete(leadId);
  }
}
