package io.leadscorer.replay.diff;

import io.leadscorer.replay.diff.ModelDiff.RuleShift;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Adds up, lead by lead, what the rules of two models bring. */
final class RuleShifts {
  private final Map<String, RuleShift> byRule = new HashMap<>();

  /** Adds a lead, with its points by rule under each model. */
  void add(Map<String, Long> a, Map<String, Long> b) {
    Set<String> rules = new HashSet<>(a.keySet());
    rules.addAll(b.keySet());
    for (String rule : rules) {
      long points = b.getOrDefault(rule, 0L) - a.getOrDefault(rule, 0L);
      if (points != 0) {
        byRule.merge(
            rule,
            new RuleShift(rule, 1, points),
            (one, other) ->
                new RuleShift(rule, one.leads() + other.leads(), one.points() + other.points()));
      }
    }
  }

  /** The heaviest first. */
  List<RuleShift> heaviestFirst() {
    return byRule.values().stream()
        .sorted(
            Comparator.<RuleShift>comparingLong(shift -> Math.abs(shift.points()))
                .reversed()
                .thenComparing(RuleShift::rule))
        .toList();
  }
}
