package io.leadscorer.modelfile.check;

import io.leadscorer.config.ClosestName;
import io.leadscorer.domain.model.Condition;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Finds values that a field never has: those of fields with a fixed vocabulary. */
final class KnownValues {
  private static final Map<String, List<String>> VALUES =
      Map.of(
          "seniority", List.of("c_level", "vp", "director", "manager", "staff"),
          "buying_role", List.of("decision_maker", "influencer", "user"));

  private final Remarks remarks;

  KnownValues(Remarks remarks) {
    this.remarks = remarks;
  }

  void check(Conditions conditions) {
    conditions.onProfiles().stream()
        .flatMap(PlacedCondition::all)
        .filter(condition -> condition.parts().isEmpty())
        .filter(condition -> VALUES.containsKey(FieldTests.field(condition.condition())))
        .forEach(this::check);
  }

  private void check(PlacedCondition placed) {
    Condition test = placed.condition();
    List<String> known = Objects.requireNonNull(VALUES.get(FieldTests.field(test)));
    if (test instanceof Condition.In in) {
      in.values().stream()
          .map(Object::toString)
          .filter(value -> !known.contains(value))
          .sorted()
          .forEach(value -> warn(placed.path(), "asks for '" + value + "'", value, known));
    } else if (!(test instanceof Condition.Exists)
        && known.stream().noneMatch(value -> FieldTests.meets(value, test))) {
      warn(placed.path(), "is met by no value that the field has", "", known);
    }
  }

  private void warn(String path, String problem, String value, List<String> known) {
    String meant = ClosestName.to(value, known, Math.max(1, value.length() / 3));
    remarks.warning(
        path,
        "%s; %s"
            .formatted(
                problem + (value.isEmpty() ? "" : ", which the field is not documented to have"),
                meant == null
                    ? "write one of " + String.join(", ", known)
                    : "did you mean " + meant + "?"));
  }
}
