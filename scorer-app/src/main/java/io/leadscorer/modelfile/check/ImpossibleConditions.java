package io.leadscorer.modelfile.check;

import io.leadscorer.domain.model.Condition;

/** Finds conditions that nothing can meet. */
final class ImpossibleConditions {
  private final Remarks remarks;

  ImpossibleConditions(Remarks remarks) {
    this.remarks = remarks;
  }

  void check(Conditions conditions) {
    conditions.all().forEach(this::check);
  }

  private void check(PlacedCondition condition) {
    boolean isPartly =
        !(condition.condition() instanceof Condition.Not)
            && condition.parts().stream()
                .anyMatch(part -> Implication.isImpossible(part.condition()));
    if (isPartly || !Implication.isImpossible(condition.condition())) {
      condition.parts().forEach(this::check);
      return;
    }
    remarks.error(
        condition.path(),
        condition.parts().isEmpty()
            ? "can never be met; write a value that the field can have"
            : "can never be met: its parts exclude each other; write {any: [...]} where one of them is"
                + " enough, or leave one out");
  }
}
