package io.leadscorer.domain.model;

import java.util.List;

/**
 * Rules of which the first that matches an event counts (scoring.md 2.1).
 *
 * @param dimension index of the dimension its points go to, or {@link Dimension#ADJUSTMENTS}
 */
public record RuleGroup(String name, int dimension, Cap cap, List<EventRule> rules) {
  public RuleGroup {
    rules = List.copyOf(rules);
  }
}
