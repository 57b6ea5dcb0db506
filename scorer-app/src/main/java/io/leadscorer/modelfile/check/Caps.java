package io.leadscorer.modelfile.check;

import io.leadscorer.domain.model.Dimension;
import io.leadscorer.domain.model.EventRule;
import io.leadscorer.domain.model.ProfileRule;
import io.leadscorer.domain.model.RuleGroup;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.modelfile.PlacedModel;
import io.leadscorer.modelfile.Places;

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
    for (RuleGroup group : model.groups()) {
      if (group.cap() != Points.NO_LIMIT) {
        check(group, "groups." + group.name() + ".cap");
      }
    }
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

  private void check(RuleGroup group, String path) {
    if (group.rules().stream().noneMatch(rule -> rule.points() > 0)) {
      remarks.warning(path, "has no effect: no rule of the group has points above 0; leave it out");
      return;
    }
    for (EventRule rule : group.rules()) {
      if (rule.points() > group.cap()) {
        remarks.warning(
            path,
            "is %s, less than the %s of %s, which no event ever brings whole; write at least that"
                .formatted(
                    Points.ofThousandths(group.cap()),
                    Points.ofThousandths(rule.points()),
                    rule.name()));
        return;
      }
    }
    warnBeyondFull(group.cap(), group.dimension(), path);
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
        || model.groups().stream()
            .filter(group -> group.dimension() == dimension)
            .flatMap(group -> group.rules().stream())
            .anyMatch(rule -> rule.points() < 0);
  }
}
