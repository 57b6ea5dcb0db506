package io.leadscorer.modelfile.check;

import io.leadscorer.domain.model.Condition;
import io.leadscorer.domain.model.CountRule;
import io.leadscorer.domain.model.Gate;
import io.leadscorer.domain.model.ProfileRule;
import io.leadscorer.domain.model.RecencyRule;
import io.leadscorer.domain.model.RuleGroup;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.model.Suspicion;
import io.leadscorer.modelfile.PlacedModel;
import io.leadscorer.modelfile.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All conditions of a model, each with its place. */
final class Conditions {
  private final Places places;
  private final List<PlacedCondition> onEvents = new ArrayList<>();
  private final List<PlacedCondition> onProfiles = new ArrayList<>();

  Conditions(PlacedModel placed) {
    this.places = placed.places();
    ScoringModel model = placed.model();
    for (RuleGroup group : model.groups()) {
      // The penalty for repetition matches no event by itself, and has no condition.
      group.rules().forEach(rule -> addRule(rule.name(), rule.when(), "when", onEvents));
    }
    for (CountRule rule : model.counts()) {
      addRule(rule.name(), rule.when().when(), "when", onEvents);
      if (rule.unless() != null) {
        addRule(rule.name(), rule.unless().when(), "unless", onEvents);
      }
    }
    for (RecencyRule rule : model.recencies()) {
      addRule(rule.name(), rule.when().when(), "when", onEvents);
    }
    for (int i = 0; i < model.gates().size(); i++) {
      addGate("gates[" + i + "]", model.gates().get(i));
    }
    for (ProfileRule rule : model.profileRules()) {
      addRule(rule.name(), rule.when(), "when", onProfiles);
      addRule(rule.name(), rule.when(), "while", onProfiles);
    }
    for (Suspicion suspicion : model.anomalies().suspicions()) {
      addRule(suspicion.rule(), suspicion.when(), "while", onProfiles);
    }
    add("dispositions.excluded.while", model.dispositions().excluded(), onProfiles);
    add("dispositions.disqualified.while", model.dispositions().disqualified(), onProfiles);
  }

  private void addGate(String path, Gate gate) {
    if (gate.when() != null) {
      add(path + ".when", gate.when().when(), onEvents);
    }
    if (gate.holding() != null) {
      add(path + ".while", gate.holding(), onProfiles);
    }
  }

  private void addRule(
      String name, Condition condition, String field, List<PlacedCondition> conditions) {
    add(places.rule(name) + "." + field, condition, conditions);
  }

  private void add(String path, Condition condition, List<PlacedCondition> conditions) {
    if (places.has(path)) {
      conditions.add(PlacedCondition.of(condition, path, places));
    }
  }

  List<PlacedCondition> onEvents() {
    return onEvents;
  }

  List<PlacedCondition> onProfiles() {
    return onProfiles;
  }

  Stream<PlacedCondition> all() {
    return Stream.concat(onEvents.stream(), onProfiles.stream());
  }
}
