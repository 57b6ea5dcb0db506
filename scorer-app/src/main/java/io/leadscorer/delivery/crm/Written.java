package io.leadscorer.delivery.crm;

import org.jspecify.annotations.Nullable;

/**
 * What a CRM made of one update of a batch that it took.
 *
 * @param retry whether it may take it later; of no meaning where it has it
 * @param problem null where it has it
 */
record Written(boolean retry, @Nullable String problem) {
  static final Written YES = new Written(false, null);

  static Written refused(String why) {
    return new Written(false, why);
  }

  static Written later(String why) {
    return new Written(true, why);
  }
}
