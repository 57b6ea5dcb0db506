package io.leadscorer.replay;

import io.leadscorer.domain.flow.LeadProfiles;
import io.leadscorer.domain.lead.LeadProfile;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lead profiles by lead id. */
final class InMemoryLeadProfiles implements LeadProfiles {
  private final Map<String, LeadProfile> byLead = new HashMap<>();

  @Override
  public @Nullable LeadProfile get(String leadId) {
    return byLead.get(leadId);
  }

  @Override
  public void put(LeadProfile profile) {
    byLead.put(profile.leadId(), profile);
  }

  @Override
  public void remove(String leadId) {
    byLead.remove(leadId);
  }
}
