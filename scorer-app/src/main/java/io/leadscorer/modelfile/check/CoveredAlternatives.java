package io.leadscorer.modelfile.check;

import io.leadscorer.domain.model.Condition;
import java.util.List;

/** Finds alternatives of {@code any} that add nothing to another. */
final class CoveredAlternatives {
  private final Remarks remarks;

  CoveredAlternatives(Remarks remarks) {
    this.remarks = remarks;
  }

  void check(Conditions conditions) {
    conditions
        .all()
        .flatMap(PlacedCondition::all)
        .filter(condition -> condition.condition() instanceof Condition.Any)
        .forEach(this::checkParts);
  }

  private void checkParts(PlacedCondition any) {
    List<PlacedCondition> parts = any.parts();
    for (int i = 0; i < parts.size(); i++) {
      Condition part = parts.get(i).condition();
      if (Implication.isImpossible(part)) {
        continue;
      }
      for (int j = 0; j < parts.size(); j++) {
        Condition other = parts.get(j).condition();
        // Of two that ask the same, the later adds nothing.
        if (i != j
            && Implication.implies(part, other)
            && (j < i || !Implication.implies(other, part))) {
          remarks.warning(
              any.path() + "[" + i + "]",
              "adds nothing: whatever meets it meets any[%d] too; leave it out".formatted(j));
          break;
        }
      }
    }
  }
}
