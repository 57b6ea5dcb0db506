package io.leadscorer.modelfile.check;

import io.leadscorer.domain.model.Condition;

/**
 * A test of one field that must hold, or must not.
 *
 * @param test of one field
 */
record Literal(Condition test, boolean holds) {
  Condition condition() {
    return holds ? test : new Condition.Not(test);
  }
}
