package io.leadscorer.domain.score;

import io.leadscorer.domain.model.CountRule;
import io.leadscorer.domain.model.EventRule;
import io.leadscorer.domain.model.Intent;
import io.leadscorer.domain.model.RepeatedAction;
import io.leadscorer.domain.model.RuleGroup;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.model.Time;
import java.util.List;

/**
 * What events leave in a lead's state. Where two versions of a model count alike, however else they
 * differ, a lead's counts under one are its counts under the other, and no event need be looked at
 * again.
 */
final class Counting {
  /** An age beyond all that steps and bands name. */
  private static final long LONG_AFTER = Time.NEVER;

  private Counting() {}

  static boolean isAlike(ScoringModel one, ScoringModel other) {
    return one.calendar().equals(other.calendar())
        && one.journey() == other.journey()
        && isAlike(one.intent(), other.intent())
        && isAlike(one.repeatedAction(), other.repeatedAction())
        && areGroupsAlike(one.groups(), other.groups())
        && areRulesAlike(one.eventRules(), other.eventRules())
        && areCountsAlike(one.counts(), other.counts());
  }

  private static boolean isAlike(Intent one, Intent other) {
    return one.window() == other.window() && one.dimension() == other.dimension();
  }

  private static boolean isAlike(RepeatedAction one, RepeatedAction other) {
    return one.count() == other.count()
        && one.penalty().index() == other.penalty().index()
        && one.except().equals(other.except())
        && one.clearedBy() == other.clearedBy();
  }

  private static boolean areGroupsAlike(List<RuleGroup> some, List<RuleGroup> others) {
    if (some.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < some.size(); i++) {
      if (some.get(i).dimension() != others.get(i).dimension()
          || !some.get(i).cap().equals(others.get(i).cap())) {
        return false;
      }
    }
    return true;
  }

  private static boolean areRulesAlike(List<EventRule> some, List<EventRule> others) {
    if (some.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < some.size(); i++) {
      if (!isAlike(some.get(i), others.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAlike(EventRule one, EventRule other) {
    return one.group() == other.group()
        && one.when().equals(other.when())
        && one.decay().equals(other.decay())
        && one.cap().equals(other.cap())
        // Whether an event is an activity, and whether its row is forgotten in the end.
        && Long.signum(one.points()) == Long.signum(other.points())
        && endsAtNothing(one) == endsAtNothing(other);
  }

  private static boolean endsAtNothing(EventRule rule) {
    return rule.decay().horizon() != Time.NEVER
        || rule.decay().kept(rule.points(), 0, LONG_AFTER) == 0;
  }

  private static boolean areCountsAlike(List<CountRule> some, List<CountRule> others) {
    if (some.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < some.size(); i++) {
      if (some.get(i).when().index() != others.get(i).when().index()
          || some.get(i).most() != others.get(i).most()) {
        return false;
      }
    }
    return true;
  }
}
