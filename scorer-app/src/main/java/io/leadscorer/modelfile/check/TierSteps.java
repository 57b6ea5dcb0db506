package io.leadscorer.modelfile.check;

import io.leadscorer.domain.lead.LifecycleStage;
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
      checkStage(i, tiers.get(i), tiers.subList(i + 1, tiers.size()));
    }
    if (tiers.get(tiers.size() - 1).hysteresis() > 0) {
      remarks.warning(
          "tiers[%d].hysteresis".formatted(tiers.size() - 1),
          "has no effect: nobody falls out of the lowest tier; leave it out");
    }
    for (int i = 0; i < model.gates().size(); i++) {
      if (model.gates().get(i).tier() == tiers.size() - 1) {
        remarks.warning(
            "gates[" + i + "].tier",
            "is the lowest tier, in which every lead is anyway; write a higher one, or leave the gate out");
      }
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

  /** Stages only rise, and so should they with the tiers. */
  private void checkStage(int index, Tier tier, List<Tier> lower) {
    LifecycleStage stage = tier.stage();
    if (stage == null) {
      return;
    }
    for (Tier other : lower) {
      if (other.stage() != null && other.stage().compareTo(stage) > 0) {
        remarks.warning(
            "tiers[" + index + "].stage",
            "is earlier than the stage that the lower tier %s brings; write the same or a later one"
                .formatted(other.name()));
        return;
      }
    }
  }
}
