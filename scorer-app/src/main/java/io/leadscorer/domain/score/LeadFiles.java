package io.leadscorer.domain.score;

import io.leadscorer.domain.lead.CompanyProfile;
import io.leadscorer.domain.lead.LeadEvent;
import io.leadscorer.domain.lead.LeadProfile;
import io.leadscorer.domain.state.LeadState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is kept of leads beside their states. */
public interface LeadFiles {
  @Nullable LeadProfile profile(String leadId);

  /** The profile of a company that holds at an instant; null while it is unknown. */
  @Nullable CompanyProfile company(String companyId, long at);

  /** What a lead did by an instant, as far as it is kept, in the order in which it was counted. */
  List<LeadEvent> events(LeadState lead, long at);
}
