package io.leadscorer.modelfile.check;

import io.leadscorer.domain.model.Inactivity;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.model.Timing;
import io.leadscorer.modelfile.PlacedModel;
import java.util.List;

/** Finds bands and steps that change nothing, or that go the wrong way. */
final class Bands {
  private final ScoringModel model;
  private final Remarks remarks;

  Bands(PlacedModel placed, Remarks remarks) {
    this.model = placed.model();
    this.remarks = remarks;
  }

  void check() {
    checkTiming(model.timing().bands());
    checkInactivity(model.inactivity().steps());
  }

  /** The best band of a date counts, so one that is nearer must bring more. */
  private void checkTiming(List<Timing.Band> bands) {
    for (int i = 1; i < bands.size(); i++) {
      Timing.Band nearer = bands.get(i - 1);
      Timing.Band band = bands.get(i);
      if (nearer.points() <= band.points()) {
        remarks.warning(
            "timing.bands[" + (i - 1) + "]",
            "has no effect: within %d months there are %s points already, and the best band counts; write more points, or leave it out"
                .formatted(band.months(), Points.ofThousandths(band.points())));
      }
    }
  }

  private void checkInactivity(List<Inactivity.Step> steps) {
    for (int i = 1; i < steps.size(); i++) {
      long before = steps.get(i - 1).points();
      long points = steps.get(i).points();
      if (points >= before) {
        remarks.warning(
            "inactivity.steps[" + i + "].points",
            points == before
                ? "is %s as in the step before, which this one replaces, so it has no effect; write a greater penalty, or leave it out"
                    .formatted(Points.ofThousandths(points))
                : "is %s, less of a penalty than the %s before it, which it replaces: points come back by idling longer; write a greater penalty"
                    .formatted(Points.ofThousandths(points), Points.ofThousandths(before)));
      }
    }
  }
}
