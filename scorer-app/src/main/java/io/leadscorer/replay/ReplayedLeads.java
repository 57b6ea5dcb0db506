package io.leadscorer.replay;

import io.leadscorer.domain.flow.ActiveModels;
import io.leadscorer.domain.flow.LeadFlow;
import io.leadscorer.domain.flow.LeadStores;
import io.leadscorer.domain.lead.CompanyProfile;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.score.Outbox;
import io.leadscorer.domain.state.LeadState;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** All leads in memory, under models that hold from the start. */
final class ReplayedLeads {
  private final InMemoryLeadStates states = new InMemoryLeadStates();
  private final InMemoryCompanyTimeline companies = new InMemoryCompanyTimeline();
  private final LeadFlow flow;

  ReplayedLeads(List<ScoringModel> models, Duration retention, Outbox out) {
    LeadStores stores =
        new LeadStores(
            states,
            new InMemoryLeadProfiles(),
            new InMemoryFactLedger(retention),
            new InMemoryDueIndex(),
            new InMemoryCompanyMembers());
    this.flow = new LeadFlow(ActiveModels.always(models, out), stores, companies, out);
  }

  LeadFlow flow() {
    return flow;
  }

  /** Files a company's profile; leads feel it with the next tick or record. */
  void company(CompanyProfile profile, long at) {
    companies.file(profile, at);
  }

  /** A company is no longer known. */
  void companyWithdrawn(String companyId, long at) {
    companies.withdraw(companyId, at);
  }

  /** Takes all that the clock brings up to an instant. */
  void tick(long until) {
    boolean done = false;
    while (!done) {
      done = flow.tick(until, Integer.MAX_VALUE);
    }
  }

  /** The leads as they stand under a model. */
  Collection<LeadState> under(ScoringModel model) {
    return states.all(model.id());
  }
}
