package io.leadscorer.domain.score;

import io.leadscorer.domain.model.EventRule;
import io.leadscorer.domain.model.Inactivity;
import io.leadscorer.domain.model.ProfileRule;
import io.leadscorer.domain.model.RuleGroup;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.model.Time;
import io.leadscorer.domain.model.Timing;
import io.leadscorer.domain.score.Explanation.Unmet;
import io.leadscorer.domain.state.LeadState;
import io.leadscorer.domain.state.Tallies;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The rules that bring a lead nothing, with what is missing. */
final class UnmetRules {
  private final ScoringModel model;

  UnmetRules(ScoringModel model) {
    this.model = model;
  }

  /** All rules but those that count, in model order. */
  List<Unmet> of(LeadState lead, Set<String> counting) {
    List<Unmet> unmet = new ArrayList<>();
    for (RuleGroup group : model.groups()) {
      for (EventRule rule : group.rules()) {
        add(unmet, rule.name(), group.dimension(), rule.points(), missing(lead, rule));
      }
    }
    for (int i = 0; i < model.profileRules().size(); i++) {
      ProfileRule rule = model.profileRules().get(i);
      add(unmet, rule.name(), rule.dimension(), rule.points(), missing(lead, rule, i));
    }
    addTiming(unmet);
    addInactivity(unmet);
    unmet.removeIf(rule -> counting.contains(rule.rule()));
    return unmet;
  }

  private void add(List<Unmet> unmet, String rule, int dimension, long points, String missing) {
    unmet.add(new Unmet(rule, DimensionNames.of(model, dimension), points, missing));
  }

  private String missing(LeadState lead, EventRule rule) {
    int count = 0;
    Tallies tallies = lead.tallies();
    for (int row = 0; row < tallies.size(); row++) {
      count += tallies.rule(row) == rule.index() ? tallies.count(row) : 0;
    }
    if (count > 0) {
      return "met %d %s, but nothing is left of the points"
          .formatted(count, count == 1 ? "time" : "times");
    }
    return rule.index() == model.repeatedAction().penalty().index()
        ? "no action done %d times in one day".formatted(model.repeatedAction().count())
        : "no " + ConditionWords.event(rule.when());
  }

  private static String missing(LeadState lead, ProfileRule rule, int index) {
    return lead.profile().rules().get(index)
        ? "holds, but brings no points"
        : ConditionWords.failing(rule.when());
  }

  private void addTiming(List<Unmet> unmet) {
    Timing timing = model.timing();
    long best = timing.bands().stream().mapToLong(Timing.Band::points).max().orElse(0);
    int months = timing.bands().stream().mapToInt(Timing.Band::months).max().orElse(0);
    add(
        unmet,
        timing.name(),
        timing.dimension(),
        best,
        "no %s within the next %d months".formatted(String.join(" or ", timing.dates()), months));
  }

  private void addInactivity(List<Unmet> unmet) {
    Inactivity inactivity = model.inactivity();
    if (!inactivity.steps().isEmpty()) {
      Inactivity.Step first = inactivity.steps().get(0);
      add(
          unmet,
          inactivity.name(),
          inactivity.dimension(),
          first.points(),
          "not idle for %s".formatted(duration(first.after())));
    }
  }

  private static String duration(long millis) {
    return millis % Time.DAY == 0 ? millis / Time.DAY + " days" : millis / Time.HOUR + " hours";
  }
}
