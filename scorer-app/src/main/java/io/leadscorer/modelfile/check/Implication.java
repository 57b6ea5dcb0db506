package io.leadscorer.modelfile.check;

import io.leadscorer.domain.model.Condition;
import java.util.List;

/**
 * What conditions say of each other. It says so only where it is certain: where it says no, there
 * may be too many cases to go through, or the conditions are of kinds that it does not compare.
 */
final class Implication {
  private Implication() {}

  /** Whether whatever meets a condition certainly meets another. */
  static boolean implies(Condition condition, Condition other) {
    return Cases.of(condition)
        .filter(cases -> cases.stream().allMatch(one -> one.isImpossible() || one.implies(other)))
        .isPresent();
  }

  /** Whether certainly nothing meets a condition. */
  static boolean isImpossible(Condition condition) {
    return Cases.of(condition).filter(all -> all.stream().allMatch(Case::isImpossible)).isPresent();
  }

  /** Whether certainly nothing meets both. */
  static boolean exclude(Condition condition, Condition other) {
    return isImpossible(new Condition.All(List.of(condition, other)));
  }
}
