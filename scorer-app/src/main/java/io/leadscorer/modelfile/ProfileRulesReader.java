package io.leadscorer.modelfile;

import io.leadscorer.domain.model.Dimension;
import io.leadscorer.domain.model.ProfileRule;
import java.util.ArrayList;
import java.util.List;

/** Reads the rules that hold or not, by the profiles of a lead and its company. */
final class ProfileRulesReader {
  static final ConditionReader CONDITIONS =
      new ConditionReader(FieldCatalog.PROFILE, "{seniority: c_level}");

  private static final String RULE =
      "{rule: c_level, dimension: demographic, when: {seniority: c_level}, points: 15}";

  private final References references;
  private final Names ruleNames;
  private final List<ProfileRule> rules = new ArrayList<>();

  ProfileRulesReader(References references, Names ruleNames) {
    this.references = references;
    this.ruleNames = ruleNames;
  }

  /** The rules read so far, in model order. */
  List<ProfileRule> rules() {
    return rules;
  }

  void readProfile(YamlMap model) {
    model.optionalList(
        "profile",
        "[" + RULE + "]",
        item ->
            item.map(
                RULE,
                map -> add(map, map.required("dimension", references.dimension()).get(), "when")));
  }

  /** Reads points on the total while the profiles meet a condition. */
  void readAdjustment(YamlMap map) {
    add(map, Dimension.ADJUSTMENTS, "while");
  }

  private boolean add(YamlMap map, int dimension, String condition) {
    return rules.add(
        new ProfileRule(
            ruleNames.read(map, "rule"),
            dimension,
            CONDITIONS.required(map, condition),
            map.required("points", Quantities.POINTS).get()));
  }
}
