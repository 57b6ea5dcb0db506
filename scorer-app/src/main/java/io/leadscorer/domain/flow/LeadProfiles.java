package io.leadscorer.domain.flow;

import io.leadscorer.domain.lead.LeadProfile;
import org.jspecify.annotations.Nullable;

/** Where the profiles of leads are kept, each as it stands. */
public interface LeadProfiles {
  @Nullable LeadProfile get(String leadId);

  void put(LeadProfile profile);

  void remove(String leadId);
}
