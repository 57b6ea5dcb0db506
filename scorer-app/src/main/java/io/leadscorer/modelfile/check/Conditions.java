package io.leadscorer.modelfile.check;

import io.leadscorer.domain.model.Condition;
import io.leadscorer.domain.model.EventRule;
import io.leadscorer.domain.model.ProfileRule;
import io.leadscorer.domain.model.ScoringModel;
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
    for (EventRule rule : model.eventRules()) {
      // The penalty for repetition matches no event by itself.
      addRule(rule.name(), rule.when(), "when", onEvents);
    }
    for (ProfileRule rule : model.profileRules()) {
      addRule(rule.name(), rule.when(), "when", onProfiles);
      addRule(rule.name(), rule.when(), "while", onProfiles);
    }
    add("dispositions.excluded.while", model.dispositions().excluded(), onProfiles);
    add("dispositions.disqualified.while", model.dispositions().disqualified(), onProfiles);
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
