package io.leadscorer.modelfile.check;

import io.leadscorer.domain.model.ScoreBounds;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.model.Tier;
import io.leadscorer.modelfile.PlacedModel;
import java.util.List;

/** Finds tiers that leads never leave or pass over, and handoffs that leave out the best leads. */
final class TierSteps {
  private final ScoringModel model;
  private final Remarks remarks;

  TierSteps(PlacedModel placed, Remarks remarks) {
    this.model = placed.model();
    this.remarks = remarks;
  }

  void check() {
    List<Tier> tiers = model.tiers();
    for (int i = 0; i < tiers.size() - 1; i++) {
      checkHysteresis(i, tiers.get(i), tiers.get(i + 1));
      checkHandoff(i, tiers.get(i), tiers.get(i + 1));
    }
    if (tiers.get(tiers.size() - 1).hysteresis() > 0) {
      remarks.warning(
          "tiers[%d].hysteresis".formatted(tiers.size() - 1),
          "has no effect: nobody falls out of the lowest tier; leave it out");
    }
    if (tiers.stream().noneMatch(Tier::handoff)) {
      remarks.warning(
          "tiers", "hand no lead to sales; write handoff: true for those that sales is to see");
    }
  }

  private void checkHysteresis(int index, Tier tier, Tier next) {
    String path = "tiers[" + index + "].hysteresis";
    int leaves = tier.from() - tier.hysteresis();
    int deepest = tier.from() - model.score().from();
    if (model.score().from() > ScoreBounds.UNBOUNDED.from() && tier.hysteresis() >= deepest) {
      remarks.error(
          path,
          "is %s, so no score is low enough to leave %s, which begins at %s; write less than %s"
              .formatted(
                  Points.ofHundredths(tier.hysteresis()),
                  tier.name(),
                  Points.ofHundredths(tier.from()),
                  Points.ofHundredths(deepest)));
    } else if (leaves < next.from()) {
      remarks.warning(
          path,
          "is %s, so a lead leaves %s only under %s, where %s (from %s) is left already; write at most %s"
              .formatted(
                  Points.ofHundredths(tier.hysteresis()),
                  tier.name(),
                  Points.ofHundredths(leaves),
                  next.name(),
                  Points.ofHundredths(next.from()),
                  Points.ofHundredths(tier.from() - next.from())));
    }
  }

  private void checkHandoff(int index, Tier tier, Tier next) {
    if (!tier.handoff() && next.handoff()) {
      remarks.warning(
          "tiers[" + index + "].handoff",
          "is false, but the lower tier %s is handed to sales; write true here too"
              .formatted(next.name()));
    }
  }
}
