package io.leadscorer.domain.score;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Adds up, lead by lead, what the rules of two models bring. */
public final class RuleShifts {
  private final Map<String, RuleShift> byRule = new HashMap<>();

  /** Adds a lead, with its points by rule under each model. */
  public void add(Map<String, Long> a, Map<String, Long> b) {
    Set<String> rules = new HashSet<>(a.keySet());
    rules.addAll(b.keySet());
    for (String rule : rules) {
      long points = b.getOrDefault(rule, 0L) - a.getOrDefault(rule, 0L);
      if (points != 0) {
        add(new RuleShift(rule, 1, points));
      }
    }
  }

  /** Adds what another found over other leads. */
  public void add(RuleShift shift) {
    byRule.merge(
        shift.rule(),
        shift,
        (one, other) ->
            new RuleShift(
                shift.rule(), one.leads() + other.leads(), one.points() + other.points()));
  }

  /** The heaviest first. */
  public List<RuleShift> heaviestFirst() {
    return byRule.values().stream()
        .sorted(
            Comparator.<RuleShift>comparingLong(shift -> Math.abs(shift.points()))
                .reversed()
                .thenComparing(RuleShift::rule))
        .toList();
  }
}
