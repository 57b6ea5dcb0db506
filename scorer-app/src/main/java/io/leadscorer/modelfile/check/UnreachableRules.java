package io.leadscorer.modelfile.check;

import io.leadscorer.domain.model.Condition;
import io.leadscorer.domain.model.EventRule;
import io.leadscorer.domain.model.RuleGroup;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.modelfile.PlacedModel;
import io.leadscorer.modelfile.Places;
import java.util.List;
import java.util.stream.Collectors;

/** Finds rules of groups that never count, because rules before them meet all their events. */
final class UnreachableRules {
  private final ScoringModel model;
  private final Places places;
  private final Remarks remarks;

  UnreachableRules(PlacedModel placed, Remarks remarks) {
    this.model = placed.model();
    this.places = placed.places();
    this.remarks = remarks;
  }

  void check() {
    for (RuleGroup group : model.groups()) {
      for (int i = 1; i < group.rules().size(); i++) {
        check(group.rules().get(i), group.rules().subList(0, i));
      }
    }
  }

  private void check(EventRule rule, List<EventRule> before) {
    if (Implication.isImpossible(rule.when())) {
      return;
    }
    for (EventRule earlier : before) {
      if (Implication.implies(rule.when(), earlier.when())) {
        remarks.error(
            places.rule(rule.name()),
            "never counts: every event that meets %s meets %s on line %d first; write the narrower rule first"
                .formatted(rule.name(), earlier.name(), places.line(places.rule(earlier.name()))));
        return;
      }
    }
    List<EventRule> overlapping =
        before.stream()
            .filter(earlier -> !Implication.exclude(rule.when(), earlier.when()))
            .toList();
    Condition any = new Condition.Any(overlapping.stream().map(EventRule::when).toList());
    if (Implication.implies(rule.when(), any)) {
      remarks.error(
          places.rule(rule.name()),
          "never counts: every event that meets %s meets one of %s first; write the narrower rules first"
              .formatted(
                  rule.name(),
                  overlapping.stream().map(EventRule::name).collect(Collectors.joining(", "))));
    }
  }
}
