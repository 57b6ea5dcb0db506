package io.leadscorer.modelfile;

import io.leadscorer.domain.lead.SalesActivity;
import io.leadscorer.domain.model.Cap;
import io.leadscorer.domain.model.Condition;
import io.leadscorer.domain.model.Decay;
import io.leadscorer.domain.model.Dimension;
import io.leadscorer.domain.model.EventRule;
import io.leadscorer.domain.model.RepeatedAction;
import io.leadscorer.domain.model.RuleGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads the rules that count events, and numbers them. Points on the total stand in groups of their
 * own, because each of them counts.
 */
final class EventRulesReader {
  private static final String LIKE = "{type: demo_request}";
  private static final String RULE = "{rule: demo_request, when: {type: demo_request}, points: 25}";
  private static final String REPEATED =
      "{rule: repeated_action, count: 3, points: -50, expires: 30d, except: [page_view],"
          + " cleared_by: call_verified}";

  private final References references;
  private final Names ruleNames;
  private final ConditionReader conditions = new ConditionReader(FieldCatalog.EVENT, LIKE);
  private final List<RuleGroup> groups = new ArrayList<>();
  private final List<EventRule> rules = new ArrayList<>();

  EventRulesReader(References references, Names ruleNames) {
    this.references = references;
    this.ruleNames = ruleNames;
  }

  /** The groups read so far, in model order. */
  List<RuleGroup> groups() {
    return groups;
  }

  /** The rules read so far, by index. */
  List<EventRule> rules() {
    return rules;
  }

  void readGroups(YamlMap model) {
    model.requiredMap(
        "groups",
        "{website: {dimension: behavior, decay: web, rules: [" + RULE + "]}}",
        map -> map.each((name, value) -> groups.add(group(name, value))));
  }

  private RuleGroup group(String name, YamlValue value) {
    return value.map(
        "{dimension: behavior, decay: web, rules: [" + RULE + "]}",
        map -> {
          int dimension = map.required("dimension", references.dimension()).get();
          Decay decay = map.optional("decay", references.decay(), Decay.NONE).get();
          return new RuleGroup(
              name,
              dimension,
              CapReader.ofGroup(map, decay),
              map.requiredList(
                  "rules", "[" + RULE + "]", item -> item.map(RULE, rule -> rule(rule, decay))));
        });
  }

  private EventRule rule(YamlMap map, Decay decay) {
    String name = ruleNames.read(map, "rule");
    Condition when = conditions.required(map, "when");
    long points = map.required("points", Quantities.POINTS).get();
    return add(name, when, points, decay, CapReader.ofRule(map, decay, points));
  }

  /** Reads points on the total for each matching event. */
  void readAdjustment(YamlMap map) {
    Decay decay =
        map.has("expires")
            ? DecaysReader.expiring(map.required("expires", Quantities.POSITIVE_DURATION).get())
            : Decay.NONE;
    addAlone(rule(map, decay));
  }

  RepeatedAction readRepeatedAction(YamlMap model) {
    return model.requiredMap(
        "repeated_action",
        REPEATED,
        map -> {
          String name = ruleNames.read(map, "rule");
          int count = map.required("count", Scalars.whole(2, 1_000_000)).get();
          long points = map.required("points", Quantities.NEGATIVE_POINTS).get();
          // What is counted is forgotten when no penalty for it could stand any more.
          long expires = map.required("expires", Quantities.POSITIVE_DURATION).get();
          List<String> except =
              map.optionalList("except", "[page_view]", item -> item.read(Scalars.TEXT).get());
          SalesActivity.Type clearedBy =
              map.required(
                      "cleared_by", Scalars.oneOf("a sales activity", SalesActivity.Type.class))
                  .get();
          EventRule penalty =
              add(name, ConditionReader.NEVER, points, DecaysReader.expiring(expires), Cap.NONE);
          addAlone(penalty);
          return new RepeatedAction(count, penalty, Set.copyOf(except), clearedBy);
        });
  }

  /** Reads events that are only counted. */
  EventRule counted(YamlMap map, String name, String condition, Decay.Banded bands) {
    Condition when = conditions.required(map, condition);
    EventRule rule = EventRule.counting(rules.size(), name, when, bands);
    rules.add(rule);
    return rule;
  }

  private EventRule add(String name, Condition when, long points, Decay decay, Cap cap) {
    EventRule rule = new EventRule(rules.size(), name, groups.size(), when, points, decay, cap);
    rules.add(rule);
    return rule;
  }

  private void addAlone(EventRule rule) {
    groups.add(new RuleGroup(rule.name(), Dimension.ADJUSTMENTS, Cap.NONE, List.of(rule)));
  }
}
