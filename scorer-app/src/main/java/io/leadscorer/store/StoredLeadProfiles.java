package io.leadscorer.store;

import io.leadscorer.domain.flow.LeadProfiles;
import io.leadscorer.domain.lead.LeadProfile;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Lead profiles by lead id, apart from the states: events never need them. */
record StoredLeadProfiles(KeyValueStore<String, LeadProfile> store) implements LeadProfiles {
  @Override
  public @Nullable LeadProfile get(String leadId) {
    return store.get(leadId);
  }

  @Override
  public void put(LeadProfile profile) {
    store.put(profile.leadId(), profile);
  }

  @Override
  public void remove(String leadId) {
    store.delete(leadId);
  }
}
