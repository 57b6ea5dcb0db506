package io.leadscorer.domain.reference;

import java.util.ArrayList;
import java.util.List;

/**
 * The same facts at instants of their own: where topics are merged, of two at one instant the kind
 * decides which counts first.
 */
public final class OneAtATime {
  private OneAtATime() {}

  public static History of(History history) {
    List<Fact> facts = new ArrayList<>();
    long last = Long.MIN_VALUE;
    for (Fact fact : history.facts()) {
      last = Math.max(fact.at(), last + 1);
      facts.add(at(last, fact));
    }
    return new History(history.name(), facts, Math.max(history.until(), last));
  }

  private static Fact at(long instant, Fact fact) {
    if (fact instanceof Fact.EventCame came) {
      return new Fact.EventCame(instant, came.event());
    } else if (fact instanceof Fact.ProfileCame came) {
      return new Fact.ProfileCame(instant, came.profile(), came.company());
    } else if (fact instanceof Fact.CompanyCame came) {
      return new Fact.CompanyCame(instant, came.company());
    } else if (fact instanceof Fact.ActivityCame came) {
      return new Fact.ActivityCame(instant, came.activity());
    }
    throw new IllegalArgumentException("unknown fact " + fact);
  }
}
