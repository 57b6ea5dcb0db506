package io.leadscorer.domain.score;

import io.leadscorer.domain.lead.LeadEvent;
import io.leadscorer.domain.lead.Touch;
import io.leadscorer.domain.model.CountRule;
import io.leadscorer.domain.model.EventRule;
import io.leadscorer.domain.model.EventRules;
import io.leadscorer.domain.model.RepeatedAction;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.model.Time;
import io.leadscorer.domain.state.ActionCounts;
import io.leadscorer.domain.state.LeadState;
import java.time.LocalDate;

/** Folds an event into a lead's state by one step (scoring.md 2.1, 2.4, 2.6, 2.7). */
final class EventFold {
  /** Points that no longer fade are counted in one row, whatever their hour was. */
  private static final int ANY_HOUR = 0;

  private final ScoringModel model;
  private final EventScoring scoring;
  private final EventRules rules;

  /** How many of the newest events of each rule can matter; 0 where all do. */
  private final int[] newest;

  EventFold(ScoringModel model, Evaluator evaluator) {
    this.model = model;
    this.scoring = evaluator.scoring();
    this.rules = new EventRules(model);
    this.newest = newest(model);
  }

  /** Folds an event; says whether it was an action too often in one day. */
  boolean fold(LeadState lead, LeadEvent event, long at) {
    boolean repeated = take(lead, event, at);
    compact(lead, at);
    return repeated;
  }

  /** Folds an event without forgetting anything; {@link #compact} is to follow before long. */
  boolean take(LeadState lead, LeadEvent event, long at) {
    int hour = Time.hourOf(event.occurredAt());
    rules.forEachMet(event, rule -> count(lead, rule, hour));
    boolean repeated = countAction(lead, event, hour, at);
    lead.touched(Touch.of(event), model.journey());
    return repeated;
  }

  private static int[] newest(ScoringModel model) {
    int[] newest = new int[model.eventRules().size()];
    for (EventRule rule : model.eventRules()) {
      newest[rule.index()] = rule.isCounted() ? 1 : 0;
    }
    for (CountRule rule : model.counts()) {
      newest[rule.when().index()] = rule.most();
    }
    return newest;
  }

  /** Forgets what can no longer move the score, and the hours of what stays for good. */
  void compact(LeadState lead, long at) {
    lead.tallies()
        .settle(
            (rule, hour) -> scoring.settled(rule, hour, at),
            (rule, hour) -> scoring.isNothing(rule, hour, at),
            ANY_HOUR);
  }

  private void count(LeadState lead, EventRule rule, int hour) {
    int most = newest[rule.index()];
    if (most == 1) {
      lead.tallies().keepNewest(rule.index(), hour);
    } else {
      lead.tallies().add(rule.index(), hour, 1);
    }
    if (most > 1) {
      lead.tallies().forgetOldest(rule.index(), most);
    }
    if (rule.points() > 0) {
      lead.activeIn(hour);
    }
  }

  private boolean countAction(LeadState lead, LeadEvent event, int hour, long at) {
    RepeatedAction repeated = model.repeatedAction();
    if (repeated.except().contains(event.type())) {
      return false;
    }
    LocalDate day = model.calendar().dateAt(event.occurredAt());
    ActionCounts actions = lead.actions();
    // A day is of no more interest when even a penalty from its last hour would have expired.
    LocalDate oldest =
        model.calendar().dateAt(at - repeated.penalty().decay().horizon()).minusDays(1);
    actions.forgetBefore(Math.toIntExact(oldest.toEpochDay()));
    if (day.isBefore(oldest)) {
      return false;
    }
    int epochDay = Math.toIntExact(day.toEpochDay());
    int times = actions.increment(epochDay, ActionCounts.digest(event.type(), event.target()));
    boolean tooOften = times == repeated.count() && actions.penalise(epochDay);
    if (tooOften) {
      count(lead, repeated.penalty(), hour);
    }
    return tooOften && !scoring.spent(repeated.penalty().index(), hour, at);
  }
}
