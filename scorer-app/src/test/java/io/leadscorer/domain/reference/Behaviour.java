package io.leadscorer.domain.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Behaviour, intent and inactivity (scoring.md 2.1 to 2.4) of a lead with the facts so far. */
final class Behaviour {
  private static final int INTENT_DAYS = 30;
  private static final int INTENT_POINTS = 50;
  private static final int IDLE_DAYS = 30;
  private static final long IDLE_POINTS = -10_000;
  private static final int LONG_IDLE_DAYS = 60;
  private static final long LONG_IDLE_POINTS = -20_000;

  private final List<Earned> earned = new ArrayList<>();
  private final long idleSince;

  /**
   * @param facts those that were taken in, in order; the first is that with which the lead was seen
   */
  Behaviour(List<Fact> facts) {
    long lastActivity = Ages.hour(facts.get(0).at());
    for (Fact fact : facts) {
      if (fact instanceof Fact.EventCame came) {
        for (Earned one : Earned.by(came.event())) {
          earned.add(one);
          lastActivity = Math.max(lastActivity, one.hour());
        }
      }
    }
    idleSince = lastActivity;
  }

  /** Raw points in thousandths. */
  long rawAt(long at) {
    long sum = idlePointsAt(at);
    for (Earned one : earned) {
      sum += one.keptAt(at);
    }
    return sum;
  }

  boolean highIntentAt(long at) {
    long undecayed = 0;
    for (Earned one : earned) {
      if (!Ages.reached(one.hour(), INTENT_DAYS, at)) {
        undecayed += one.points();
      }
    }
    return undecayed >= INTENT_POINTS;
  }

  long idlePointsAt(long at) {
    if (Ages.reached(idleSince, LONG_IDLE_DAYS, at)) {
      return LONG_IDLE_POINTS;
    }
    return Ages.reached(idleSince, IDLE_DAYS, at) ? IDLE_POINTS : 0;
  }

  /** The rules that events met. */
  Set<String> rules() {
    return earned.stream().map(Earned::rule).collect(Collectors.toSet());
  }

  /** The points of one rule, in thousandths. */
  long ofRuleAt(String rule, long at) {
    long sum = 0;
    for (Earned one : earned) {
      sum += one.rule().equals(rule) ? one.keptAt(at) : 0;
    }
    return sum;
  }
}
