package io.leadscorer.domain.score;

import io.leadscorer.domain.model.Cap;
import io.leadscorer.domain.model.EventRule;
import io.leadscorer.domain.model.RuleGroup;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.model.Time;
import io.leadscorer.domain.state.Tallies;
import java.util.List;

/** Adds up what is left of the points of events (scoring.md 2.1 to 2.3), rule by rule. */
final class EventScoring {
  private final ScoringModel model;
  private final EventRule[] rules;
  private final boolean[] showsInterest;
  private final PeriodCaps periodCaps;

  EventScoring(ScoringModel model) {
    this.model = model;
    this.rules = model.eventRules().toArray(EventRule[]::new);
    this.showsInterest = new boolean[rules.length];
    for (EventRule rule : rules) {
      showsInterest[rule.index()] = showsInterest(rule);
    }
    this.periodCaps = new PeriodCaps(model);
  }

  /** Whether a rule's events show interest: positive points on the dimension of behaviour. */
  private boolean showsInterest(EventRule rule) {
    return rule.points() > 0
        && model.groups().get(rule.group()).dimension() == model.intent().dimension();
  }

  EventPoints at(Tallies tallies, long at) {
    long[] ofRules = new long[rules.length];
    long forIntent = 0;
    long next = Time.NEVER;
    for (int row = 0; row < tallies.size(); row++) {
      int index = tallies.rule(row);
      EventRule rule = rules[index];
      long hour = Time.startOf(tallies.hour(row));
      int count = tallies.count(row);
      if (!periodCaps.concern(index)) {
        ofRules[index] += count * rule.decay().kept(rule.points(), hour, at);
      }
      next = Math.min(next, rule.decay().nextChange(hour, at));
      if (showsInterest[index] && at < hour + model.intent().window()) {
        forIntent += count * rule.points();
        next = Math.min(next, hour + model.intent().window());
      }
    }
    long[] cuts = limit(periodCaps.held(tallies, at, ofRules));
    return new EventPoints(ofRules, cuts, forIntent, next);
  }

  /** Holds what is left to the caps at any instant, and says what caps take from each group. */
  private long[] limit(PeriodCaps.Held held) {
    List<RuleGroup> groups = model.groups();
    long[] cuts = new long[groups.size()];
    for (int g = 0; g < cuts.length; g++) {
      RuleGroup group = groups.get(g);
      long sum = 0;
      long inGroup = 0;
      for (int i = 0; i < group.rules().size(); i++) {
        EventRule rule = group.rules().get(i);
        inGroup += rule.cap().limit(held.inGroup()[rule.index()]);
        held.alone()[rule.index()] = rule.cap().limit(held.alone()[rule.index()]);
        sum += held.alone()[rule.index()];
      }
      cuts[g] =
          group.cap() instanceof Cap.Kept cap ? Math.min(cap.points(), sum) - sum : inGroup - sum;
    }
    return cuts;
  }

  /** When a row's age no longer says anything, now or later, not even to other rows. */
  boolean settled(int ruleIndex, int hour, long at) {
    EventRule rule = rules[ruleIndex];
    long start = Time.startOf(hour);
    return rule.decay().nextChange(start, at) == Time.NEVER
        && (!showsInterest[ruleIndex] || at >= start + model.intent().window())
        && periodCaps.over(ruleIndex, start, at);
  }

  /** When a row no longer says anything, now or later. */
  boolean spent(int ruleIndex, int hour, long at) {
    return settled(ruleIndex, hour, at) && isNothing(ruleIndex, hour, at);
  }

  /** When nothing is left of a row's points. */
  boolean isNothing(int ruleIndex, int hour, long at) {
    EventRule rule = rules[ruleIndex];
    return rule.decay().kept(rule.points(), Time.startOf(hour), at) == 0;
  }
}
