package io.leadscorer.domain.flow;

import io.leadscorer.domain.flow.DueIndex.Due;
import io.leadscorer.domain.lead.CompanyProfile;
import io.leadscorer.domain.lead.LeadEvent;
import io.leadscorer.domain.lead.LeadProfile;
import io.leadscorer.domain.lead.SalesActivity;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.model.Time;
import io.leadscorer.domain.score.Outcome;
import io.leadscorer.domain.score.Outcome.TierChange;
import io.leadscorer.domain.score.Scorer;
import io.leadscorer.domain.state.LeadState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The flow of one partition over stores in memory, with all that it told. */
final class LeadPartition {
  private final CopiedLeads leads = new CopiedLeads();
  private final StrictDueIndex due = new StrictDueIndex();
  private final FiledCompanies companies = new FiledCompanies();
  private final List<Outcome> outcomes = new ArrayList<>();
  private final String modelId;
  private final LeadFlow flow;
  private int events;

  LeadPartition(ScoringModel model) {
    this(List.of(model));
  }

  /** The first model is primary. */
  LeadPartition(List<ScoringModel> models) {
    LeadStores stores =
        new LeadStores(
            leads,
            PartitionStores.profiles(),
            PartitionStores.ledger(),
            due,
            PartitionStores.members());
    this.modelId = models.get(0).id();
    this.flow =
        new LeadFlow(
            ActiveModels.always(models.stream().map(Scorer::new).toList(), outcomes::add),
            stores,
            companies,
            AddressHash.NONE,
            outcomes::add);
  }

  LeadFlow flow() {
    return flow;
  }

  /** Files a company; its leads feel it with the next record or tick. */
  void company(String companyId, @Nullable CompanyProfile profile, long at) {
    companies.file(companyId, profile, at);
  }

  boolean hasUntakenCompanies() {
    return companies.hasUntaken();
  }

  // In the words of a test about one instant after another.

  LeadPartition event(String lead, String type, String at) {
    long instant = millis(at);
    flow.event(
        new LeadEvent("e" + events++, lead, type, instant, null, null, Map.of(), null, null),
        instant);
    return this;
  }

  LeadPartition profile(LeadProfile profile, String at) {
    flow.profile(profile, millis(at));
    return this;
  }

  LeadPartition activity(SalesActivity activity, String at) {
    flow.activity(activity, millis(at));
    return this;
  }

  /** Takes all that the clock brings up to an instant, and gives what was told meanwhile. */
  List<Outcome> tick(String until) {
    int told = outcomes.size();
    boolean done = false;
    while (!done) {
      done = flow.tick(millis(until), Integer.MAX_VALUE);
    }
    return List.copyOf(outcomes.subList(told, outcomes.size()));
  }

  /** The same, and of it the tier changes alone, as {@code lead instant FROM -> TO by CAUSE}. */
  List<String> changesUntil(String until) {
    return tick(until).stream()
        .filter(TierChange.class::isInstance)
        .map(TierChange.class::cast)
        .map(
            change ->
                "%s %s %s -> %s by %s"
                    .formatted(
                        change.leadId(),
                        Instant.ofEpochMilli(change.effectiveAt()),
                        change.fromTier(),
                        change.toTier(),
                        change.cause()))
        .toList();
  }

  List<Outcome> outcomes() {
    return outcomes;
  }

  Collection<LeadState> leads() {
    return leads.all();
  }

  /** The instant of a lead's row in the due index. */
  Instant armed(String lead) {
    Due row = due.of(lead, modelId);
    return Instant.ofEpochMilli(row == null ? Time.NEVER : row.at());
  }

  /** The instants at which a lead was evaluated since an instant, by the clock or by a record. */
  List<Instant> evaluatedSince(String lead, String since) {
    return leads.clocksOf(lead).stream()
        .filter(clock -> clock >= millis(since))
        .map(Instant::ofEpochMilli)
        .toList();
  }

  static long millis(String instant) {
    return Instant.parse(instant).toEpochMilli();
  }
}
