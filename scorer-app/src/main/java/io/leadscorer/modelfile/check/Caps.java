package io.leadscorer.modelfile.check;

import io.leadscorer.domain.model.Cap;
import io.leadscorer.domain.model.Decay;
import io.leadscorer.domain.model.Dimension;
import io.leadscorer.domain.model.EventRule;
import io.leadscorer.domain.model.ProfileRule;
import io.leadscorer.domain.model.RuleGroup;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.modelfile.PlacedModel;
import io.leadscorer.modelfile.Places;
import java.util.Optional;

/** Finds caps that cut off what one event brings, and points beyond what a dimension counts. */
final class Caps {
  private final ScoringModel model;
  private final Places places;
  private final Remarks remarks;

  Caps(PlacedModel placed, Remarks remarks) {
    this.model = placed.model();
    this.places = placed.places();
    this.remarks = remarks;
  }

  void check() {
    model.groups().forEach(this::check);
    for (ProfileRule rule : model.profileRules()) {
      warnBeyondFull(rule.points(), rule.dimension(), places.rule(rule.name()) + ".points");
    }
    for (int i = 0; i < model.timing().bands().size(); i++) {
      warnBeyondFull(
          model.timing().bands().get(i).points(),
          model.timing().dimension(),
          "timing.bands[" + i + "].points");
    }
  }

  private void check(RuleGroup group) {
    String path = "groups." + group.name() + ".cap";
    for (EventRule rule : group.rules()) {
      String ofRule = places.rule(rule.name()) + ".cap";
      if (isBelow(rule.cap(), rule)) {
        warnBelow(rule.cap(), rule, ofRule);
      } else if (isKept(rule.cap()) && isKept(group.cap()) && isSpare(rule.cap(), group)) {
        remarks.warning(
            ofRule,
            "has no effect: the group's cap of %s is reached first; write less, or leave it out"
                .formatted(Points.ofThousandths(group.cap().points())));
      }
    }
    Optional<EventRule> greater =
        group.rules().stream().filter(rule -> isBelow(group.cap(), rule)).findFirst();
    if (greater.isPresent()) {
      warnBelow(group.cap(), greater.get(), path);
    } else if (isKept(group.cap())) {
      warnBeyondFull(group.cap().points(), group.dimension(), path);
    }
  }

  private static boolean isKept(Cap cap) {
    return cap instanceof Cap.Kept && cap.points() != Points.NO_LIMIT;
  }

  private static boolean isBelow(Cap cap, EventRule rule) {
    return cap.points() < Math.abs(rule.points());
  }

  /** Rules that take points off leave room for more than the group's cap. */
  private static boolean isSpare(Cap cap, RuleGroup group) {
    return cap.points() >= group.cap().points()
        && group.rules().stream().noneMatch(rule -> rule.points() < 0);
  }

  private void warnBelow(Cap cap, EventRule rule, String path) {
    remarks.warning(
        path,
        "is %s, less than the %s of %s, which no event ever brings whole; write at least that"
            .formatted(
                Points.ofThousandths(cap.points()),
                Points.ofThousandths(Math.abs(rule.points())),
                rule.name()));
  }

  /** Where nothing is taken off, what is above the dimension's full counts nothing. */
  private void warnBeyondFull(long points, int index, String path) {
    if (index == Dimension.ADJUSTMENTS) {
      return;
    }
    Dimension dimension = model.dimensions().get(index);
    if (points > dimension.full() && !takesPoints(index)) {
      remarks.warning(
          path,
          "is %s, but %s counts no more than %s; write at most that"
              .formatted(
                  Points.ofThousandths(points),
                  dimension.name(),
                  Points.ofThousandths(dimension.full())));
    }
  }

  private boolean takesPoints(int dimension) {
    return (model.inactivity().dimension() == dimension && !model.inactivity().steps().isEmpty())
        || model.profileRules().stream()
            .anyMatch(rule -> rule.dimension() == dimension && rule.points() < 0)
        || model.counts().stream()
            .filter(rule -> rule.dimension() == dimension)
            .flatMap(rule -> rule.bands().stream())
            .anyMatch(band -> band.points() < 0)
        || model.recencies().stream()
            .filter(rule -> rule.dimension() == dimension)
            .anyMatch(rule -> takesPoints(rule.bands()))
        || model.groups().stream()
            .filter(group -> group.dimension() == dimension)
            .flatMap(group -> group.rules().stream())
            .anyMatch(rule -> rule.points() < 0);
  }

  private static boolean takesPoints(Decay.Banded bands) {
    return bands.otherwise() < 0 || bands.bands().stream().anyMatch(band -> band.points() < 0);
  }
}
