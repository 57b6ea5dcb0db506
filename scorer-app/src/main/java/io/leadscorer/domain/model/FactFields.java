package io.leadscorer.domain.model;

import org.jspecify.annotations.Nullable;

/** What a condition can ask of a fact, by the field names of the contracts. */
@FunctionalInterface
public interface FactFields {

  /**
   * The value of a field, or null where there is none.
   *
   * @return a String, Long, Boolean, LocalDate or List of Strings
   */
  @Nullable Object get(String field);
}
