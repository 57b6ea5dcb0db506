package io.leadscorer.replay;

import io.leadscorer.domain.desk.ContactRates;
import io.leadscorer.domain.desk.OwnerChange;
import io.leadscorer.domain.flow.ActiveModels;
import io.leadscorer.domain.flow.KeptFiles;
import io.leadscorer.domain.flow.LeadFlow;
import io.leadscorer.domain.flow.LeadStores;
import io.leadscorer.domain.handoff.SalesRep;
import io.leadscorer.domain.lead.CompanyProfile;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.score.DeskSignal;
import io.leadscorer.domain.score.Handover;
import io.leadscorer.domain.score.HandoverToSales;
import io.leadscorer.domain.score.LeadFiles;
import io.leadscorer.domain.score.Outbox;
import io.leadscorer.domain.score.Outcome;
import io.leadscorer.domain.score.Scorer;
import io.leadscorer.domain.state.LeadState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All leads in memory, under models that hold from the start, and the desk that hands them over.
 */
final class ReplayedLeads {
  private final InMemoryLeadStates states = new InMemoryLeadStates();
  private final InMemoryCompanyTimeline companies = new InMemoryCompanyTimeline();
  private final Outbox out;
  private final ReplayedDesk desk;
  private final LeadFlow flow;

  ReplayedLeads(List<ScoringModel> models, Terms terms, Duration retention, Outbox out) {
    LeadStores stores =
        new LeadStores(
            states,
            new InMemoryLeadProfiles(),
            new InMemoryFactLedger(retention),
            new InMemoryDueIndex(),
            new InMemoryCompanyMembers());
    this.out = out;
    this.desk = new ReplayedDesk(this::ofDesk);
    LeadFiles files = new KeptFiles(stores.profiles(), companies, stores.ledger());
    List<Scorer> scorers = new ArrayList<>();
    for (ScoringModel model : models) {
      Handover handover =
          scorers.isEmpty()
              ? new HandoverToSales(model, at -> terms.routing(), files)
              : Handover.NONE;
      scorers.add(new Scorer(model, handover));
    }
    this.flow =
        new LeadFlow(
            ActiveModels.always(scorers, this::ofLeads),
            stores,
            companies,
            terms.addresses(),
            this::ofLeads);
  }

  private void ofLeads(Outcome outcome) {
    if (outcome instanceof DeskSignal signal) {
      desk.tell(signal);
    }
    out.send(outcome);
  }

  private void ofDesk(Outcome outcome) {
    if (outcome instanceof OwnerChange change) {
      flow.owner(change.leadId(), change.handoff(), change.repId(), change.change());
    }
    out.send(outcome);
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

  /** The roster has another word on a representative; null for one who left. */
  void roster(String repId, @Nullable SalesRep rep, long at) {
    desk.roster(repId, rep, at);
  }

  /**
   * Takes all that the clock brings up to an instant, at which more may come yet. The desk follows
   * step by step: it is never told of an owner later than the lead goes on.
   */
  void tick(long until) {
    for (long next = nextStep(until); next < until; next = nextStep(until)) {
      takeDue(next);
      desk.advance(next);
    }
    takeDue(until);
    desk.advance(until - 1);
  }

  private long nextStep(long until) {
    return flow.nextDue(Math.min(companies.nextChange(), until));
  }

  private void takeDue(long until) {
    boolean done = false;
    while (!done) {
      done = flow.tick(until, Integer.MAX_VALUE);
    }
  }

  /** Nothing more comes of an instant or earlier. */
  void end(long until) {
    desk.advance(until);
  }

  /** The leads as they stand under a model. */
  Collection<LeadState> under(ScoringModel model) {
    return states.all(model.id());
  }

  /** How many handoffs were contacted in time, by month and tier. */
  List<ContactRates.Rate> contactRates() {
    return desk.contactRates();
  }
}
