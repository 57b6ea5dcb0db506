package io.leadscorer.domain.score;

import io.leadscorer.domain.lead.Disposition;
import io.leadscorer.domain.model.Dispositions;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.state.LeadState;

/** What is to be done with a lead, first that holds (scoring.md 3). */
final class DispositionRules {
  private final Dispositions rules;
  private final Tiers tiers;

  DispositionRules(ScoringModel model, Tiers tiers) {
    this.rules = model.dispositions();
    this.tiers = tiers;
  }

  Disposition of(LeadState lead, Evaluation now, String tier) {
    if (lead.profile().excluded() || rules.excludedStages().contains(lead.stage())) {
      return Disposition.EXCLUDED;
    }
    if (lead.unqualified() || lead.profile().disqualified()) {
      return Disposition.DISQUALIFIED;
    }
    if (lead.profile().companyKnown()
        && now.raw()[rules.nurtureDimension()] < rules.nurtureBelow()) {
      return Disposition.LONG_TERM_NURTURE;
    }
    return tiers.named(tier).handoff() ? Disposition.HANDOFF : Disposition.NURTURE;
  }
}
