package io.leadscorer.domain.score;

import io.leadscorer.domain.model.CountRule;
import io.leadscorer.domain.model.Decay;
import io.leadscorer.domain.model.EventRule;
import io.leadscorer.domain.model.Inactivity;
import io.leadscorer.domain.model.ProfileRule;
import io.leadscorer.domain.model.RecencyRule;
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
  private final Evaluator evaluator;

  UnmetRules(ScoringModel model, Evaluator evaluator) {
    this.model = model;
    this.evaluator = evaluator;
  }

  /** All rules but those that count at an instant, in model order. */
  List<Unmet> of(LeadState lead, Set<String> counting, long at) {
    List<Unmet> unmet = new ArrayList<>();
    for (RuleGroup group : model.groups()) {
      for (EventRule rule : group.rules()) {
        add(unmet, rule.name(), group.dimension(), rule.points(), missing(lead, rule));
      }
    }
    addCounted(lead, at, unmet);
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

  private void addCounted(LeadState lead, long at, List<Unmet> unmet) {
    long[] ofRules = evaluator.scoring().at(lead.tallies(), at).ofRules();
    for (CountRule rule : model.counts()) {
      long points = rule.bands().isEmpty() ? 0 : rule.bands().get(0).points();
      add(unmet, rule.name(), rule.dimension(), points, missing(rule, ofRules));
    }
    for (RecencyRule rule : model.recencies()) {
      List<Decay.Banded.Band> bands = rule.bands().bands();
      long points = bands.isEmpty() ? 0 : bands.get(0).points();
      add(unmet, rule.name(), rule.dimension(), points, missing(rule));
    }
  }

  private static String missing(CountRule rule, long[] ofRules) {
    String window = ConditionWords.within(rule.window());
    EventRule unless = rule.unless();
    if (unless != null && ofRules[unless.index()] > 0) {
      return "does not count after %s%s".formatted(ConditionWords.event(unless.when()), window);
    }
    long count = ofRules[rule.when().index()];
    int least = rule.bands().isEmpty() ? 0 : rule.bands().get(0).from();
    String event = ConditionWords.event(rule.when().when());
    if (count >= least) {
      return "met, but brings no points";
    }
    return count == 0
        ? "no %s%s".formatted(event, window)
        : "%d of %d times %s%s".formatted(count, least, event, window);
  }

  private static String missing(RecencyRule rule) {
    long end = rule.bands().otherwise() == 0 ? rule.bands().end() : Time.NEVER;
    return "no %s%s"
        .formatted(ConditionWords.event(rule.when().when()), ConditionWords.within(end));
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
          "not idle for %s".formatted(ConditionWords.duration(first.after())));
    }
  }
}
