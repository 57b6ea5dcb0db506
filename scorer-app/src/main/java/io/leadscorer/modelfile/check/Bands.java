package io.leadscorer.modelfile.check;

import io.leadscorer.domain.model.CountRule;
import io.leadscorer.domain.model.Decay;
import io.leadscorer.domain.model.Inactivity;
import io.leadscorer.domain.model.RecencyRule;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.model.Timing;
import io.leadscorer.modelfile.PlacedModel;
import io.leadscorer.modelfile.Places;
import java.util.List;

/** Finds bands and steps that change nothing, or that go the wrong way. */
final class Bands {
  private final ScoringModel model;
  private final Places places;
  private final Remarks remarks;

  Bands(PlacedModel placed, Remarks remarks) {
    this.model = placed.model();
    this.places = placed.places();
    this.remarks = remarks;
  }

  void check() {
    checkTiming(model.timing().bands());
    checkInactivity(model.inactivity().steps());
    model.counts().forEach(this::checkCount);
    model.recencies().forEach(this::checkRecency);
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

  private void checkCount(CountRule rule) {
    String path = places.rule(rule.name());
    long before = 0;
    for (int i = 0; i < rule.bands().size(); i++) {
      long points = rule.bands().get(i).points();
      if (points == before) {
        remarks.warning(path + ".bands[" + i + "].points", sameAs("band before it", points));
      }
      before = points;
    }
    if (rule.unless() != null && Implication.implies(rule.when().when(), rule.unless().when())) {
      remarks.error(
          path + ".unless",
          "forbids every event that counts, so nothing ever does; write a condition that only other events meet");
    }
  }

  /** The last band is followed by what counts otherwise. */
  private void checkRecency(RecencyRule rule) {
    String path = places.rule(rule.name());
    List<Decay.Banded.Band> bands = rule.bands().bands();
    for (int i = 1; i < bands.size(); i++) {
      long nearer = bands.get(i - 1).points();
      long points = bands.get(i).points();
      String at = path + ".bands[" + i + "].points";
      if (points == nearer) {
        remarks.warning(at, sameAs("band before it", points));
      } else if (points > nearer && points > 0) {
        remarks.warning(
            at,
            "is %s, more than the %s of the band before it: points come by waiting; write less"
                .formatted(Points.ofThousandths(points), Points.ofThousandths(nearer)));
      }
    }
    if (!bands.isEmpty() && bands.get(bands.size() - 1).points() == rule.bands().otherwise()) {
      remarks.warning(
          path + ".bands[" + (bands.size() - 1) + "].points",
          sameAs("time after all bands", rule.bands().otherwise()));
    }
  }

  private static String sameAs(String other, long points) {
    return "is %s as in the %s, so it has no effect; write other points, or leave it out"
        .formatted(Points.ofThousandths(points), other);
  }
}
