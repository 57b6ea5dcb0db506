package io.leadscorer.domain.flow;

import io.leadscorer.domain.lead.CompanyHistory;
import io.leadscorer.domain.lead.CompanyProfile;
import io.leadscorer.domain.lead.KeptFact;
import io.leadscorer.domain.lead.LeadEvent;
import io.leadscorer.domain.lead.LeadProfile;
import io.leadscorer.domain.score.LeadFiles;
import io.leadscorer.domain.state.LeadState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is kept of the leads of one partition. */
public record KeptFiles(LeadProfiles profiles, CompanyHistory companies, FactLedger ledger)
    implements LeadFiles {
  @Override
  public @Nullable LeadProfile profile(String leadId) {
    return profiles.get(leadId);
  }

  @Override
  public @Nullable CompanyProfile company(String companyId, long at) {
    return companies.asOf(companyId, at);
  }

  @Override
  public List<LeadEvent> events(LeadState lead, long at) {
    List<LeadEvent> events = new ArrayList<>();
    try (FactLedger.Reader facts = ledger.reader(at, at)) {
      for (KeptFact fact : facts.of(lead, at)) {
        if (fact instanceof KeptFact.Event counted) {
          events.add(counted.event());
        }
      }
    }
    return events;
  }
}
