package io.leadscorer.modelfile.check;

import io.leadscorer.domain.model.EventRule;
import io.leadscorer.domain.model.Fraction;
import io.leadscorer.domain.model.Inactivity;
import io.leadscorer.domain.model.ProfileRule;
import io.leadscorer.domain.model.RuleGroup;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.modelfile.PlacedModel;
import io.leadscorer.modelfile.Places;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds parts of a model that change no score. */
final class IdleParts {
  private final ScoringModel model;
  private final Places places;
  private final Remarks remarks;

  IdleParts(PlacedModel placed, Remarks remarks) {
    this.model = placed.model();
    this.places = placed.places();
    this.remarks = remarks;
  }

  void check() {
    checkDecays();
    checkSeasons();
    checkInactivity();
    model.groups().forEach(this::checkGroup);
    for (ProfileRule rule : model.profileRules()) {
      if (rule.points() == 0) {
        warnOfNothing(rule.name());
      }
    }
  }

  private void checkDecays() {
    Set<String> used = new HashSet<>();
    for (String group : places.names("groups")) {
      used.add(places.text("groups." + group + ".decay"));
    }
    for (String decay : places.names("decays")) {
      if (!used.contains(decay)) {
        remarks.warning(
            "decays." + decay,
            "is used by no group; write decay: %s there, or leave it out".formatted(decay));
      }
    }
  }

  private void checkSeasons() {
    for (int i = 0; i < model.seasons().size(); i++) {
      if (model.seasons().get(i).factor().equals(Fraction.ONE)) {
        remarks.warning(
            "seasons[" + i + "].factor",
            "is 1, which changes nothing; write another, or leave the season out");
      }
    }
  }

  private void checkInactivity() {
    Inactivity inactivity = model.inactivity();
    if (!inactivity.steps().isEmpty()
        && model.eventRules().stream().noneMatch(rule -> !rule.isCounted() && rule.points() > 0)) {
      remarks.warning(
          "inactivity.steps",
          "count the time since the last event with points, but no event has any: every lead is idle from the"
              + " beginning; write steps: []");
    }
  }

  private void checkGroup(RuleGroup group) {
    List<EventRule> rules = group.rules();
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i).points() == 0
          && !takesFrom(rules.get(i), rules.subList(i + 1, rules.size()))) {
        warnOfNothing(rules.get(i).name());
      }
    }
  }

  /** A rule without points keeps its events from the rules after it. */
  private static boolean takesFrom(EventRule rule, List<EventRule> later) {
    return later.stream().anyMatch(other -> !Implication.exclude(rule.when(), other.when()));
  }

  private void warnOfNothing(String rule) {
    remarks.warning(
        places.rule(rule) + ".points",
        "is 0, so the rule changes nothing; write points, or leave the rule out");
  }
}
