package io.leadscorer.replay.diff;

import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.model.Tier;
import io.leadscorer.domain.score.Contributions;
import io.leadscorer.domain.state.LeadState;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The leads of one model as they stand at the end. */
final class Standing {
  /** The tier of a lead that was never evaluated. */
  private static final String NONE = "NONE";

  private final List<String> tiers;
  private final Contributions contributions;
  private final Map<String, LeadState> byLead = new LinkedHashMap<>();
  private final long until;

  Standing(ScoringModel model, Collection<LeadState> leads, long until) {
    this.tiers = model.tiers().stream().map(Tier::name).toList();
    this.contributions = new Contributions(model);
    this.until = until;
    leads.forEach(lead -> byLead.put(lead.leadId(), lead));
  }

  Set<String> leads() {
    return byLead.keySet();
  }

  String tier(String leadId) {
    LeadState lead = byLead.get(leadId);
    return lead == null ? NONE : lead.tier();
  }

  /** In hundredths of a point; zero for a lead that was never seen. */
  int score(String leadId) {
    LeadState lead = byLead.get(leadId);
    return lead == null ? 0 : contributions.score(lead, until);
  }

  Map<String, Long> points(String leadId) {
    LeadState lead = byLead.get(leadId);
    return lead == null ? Map.of() : contributions.of(lead, until);
  }

  Map<String, Long> leadsByTier() {
    Map<String, Long> counts = new LinkedHashMap<>();
    tiers.forEach(tier -> counts.put(tier, 0L));
    byLead.values().forEach(lead -> counts.merge(lead.tier(), 1L, Long::sum));
    return counts;
  }

  /** From the highest tier, with those that are none of this model's after all. */
  int rank(String tier) {
    int index = tiers.indexOf(tier);
    return index < 0 ? tiers.size() : index;
  }
}
