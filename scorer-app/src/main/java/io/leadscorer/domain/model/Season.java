package io.leadscorer.domain.model;

import java.util.Set;

/**
 * A multiplier on parts of the score in some months, for leads of some industries (scoring.md 3).
 *
 * @param months 1 to 12, local
 * @param dimensions indexes
 */
public record Season(
    String name,
    Set<String> industries,
    Set<Integer> months,
    Set<Integer> dimensions,
    Fraction factor) {
  public Season {
    industries = Set.copyOf(industries);
    months = Set.copyOf(months);
    dimensions = Set.copyOf(dimensions);
  }
}
