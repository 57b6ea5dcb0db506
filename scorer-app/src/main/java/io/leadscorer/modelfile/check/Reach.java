package io.leadscorer.modelfile.check;

import io.leadscorer.domain.model.Dimension;
import io.leadscorer.domain.model.Dispositions;
import io.leadscorer.domain.model.EventRule;
import io.leadscorer.domain.model.Intent;
import io.leadscorer.domain.model.ScoreBounds;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.model.Tier;
import io.leadscorer.modelfile.PlacedModel;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Finds tiers and thresholds that no points can reach. */
final class Reach {
  private final ScoringModel model;
  private final MostPoints most;
  private final Remarks remarks;

  Reach(PlacedModel placed, Remarks remarks) {
    this.model = placed.model();
    this.most = new MostPoints(model);
    this.remarks = remarks;
  }

  void check() {
    checkTiers();
    checkDimensions();
    checkIntent();
    checkNurture();
  }

  private void checkTiers() {
    BigDecimal highest = most.score().setScale(2, RoundingMode.HALF_UP);
    for (int i = 0; i < model.tiers().size() - 1; i++) {
      Tier tier = model.tiers().get(i);
      if (!hasGate(i) && BigDecimal.valueOf(tier.from(), 2).compareTo(highest) > 0) {
        remarks.error(
            "tiers[" + i + "].from",
            "is %s, but no lead can have more than %s points: nobody is ever %s; write at most that, or more"
                    .formatted(
                        Points.ofHundredths(tier.from()),
                        highest.stripTrailingZeros().toPlainString(),
                        tier.name())
                + " points, weights or seasons");
      }
    }
  }

  private boolean hasGate(int tier) {
    return model.gates().stream().anyMatch(gate -> gate.tier() == tier);
  }

  private void checkDimensions() {
    for (int d = 0; d < model.dimensions().size(); d++) {
      Dimension dimension = model.dimensions().get(d);
      String path = "dimensions." + dimension.name();
      long raw = most.raw(d);
      if (raw == 0) {
        remarks.warning(path, "gets no points from any rule; write rules for it, or leave it out");
      } else if (raw < dimension.full() && dimension.full() < ScoreBounds.FARTHEST) {
        remarks.warning(
            path + ".full",
            "is %s, but its rules bring at most %s, so its weight is never earned whole; write at most that"
                .formatted(Points.ofThousandths(dimension.full()), Points.ofThousandths(raw)));
      }
    }
  }

  /** A model that counts no events has no intent either, and has to write some. */
  private void checkIntent() {
    Intent intent = model.intent();
    if (model.eventRules().stream().anyMatch(Reach::isActivity)
        && model.eventRules().stream().noneMatch(rule -> isOf(rule, intent))) {
      remarks.warning(
          "intent.dimension",
          "is %s, to which no event brings points, so nobody ever has high intent; write a dimension of a group"
              .formatted(model.dimensions().get(intent.dimension()).name()));
    }
  }

  private boolean isOf(EventRule rule, Intent intent) {
    return rule.points() > 0 && model.groups().get(rule.group()).dimension() == intent.dimension();
  }

  private static boolean isActivity(EventRule rule) {
    return !rule.isCounted() && rule.points() > 0;
  }

  private void checkNurture() {
    Dispositions dispositions = model.dispositions();
    long raw = most.raw(dispositions.nurtureDimension());
    if (dispositions.nurtureBelow() > raw) {
      remarks.error(
          "dispositions.long_term_nurture.below",
          "is %s, but %s is never more than %s, so no lead of a known company is ever handed off; write at most that"
              .formatted(
                  Points.ofThousandths(dispositions.nurtureBelow()),
                  model.dimensions().get(dispositions.nurtureDimension()).name(),
                  Points.ofThousandths(raw)));
    }
  }
}
