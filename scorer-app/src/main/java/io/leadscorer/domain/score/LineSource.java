package io.leadscorer.domain.score;

import io.leadscorer.domain.model.CountRule;
import io.leadscorer.domain.model.Dimension;
import io.leadscorer.domain.model.EventRule;
import io.leadscorer.domain.model.Inactivity;
import io.leadscorer.domain.model.ProfileRule;
import io.leadscorer.domain.model.RuleGroup;
import io.leadscorer.domain.model.Time;
import io.leadscorer.domain.model.Timing;
import io.leadscorer.domain.model.Verdicts;
import io.leadscorer.domain.state.LeadState;
import io.leadscorer.domain.state.Tallies;

/** What a line of a score comes from: a rule of the model, or the cap of a group. */
sealed interface LineSource {
  String rule();

  /** Index, or that of adjustments. */
  int dimension();

  /**
   * Thousandths at an instant, before the dimension's weight.
   *
   * @param events what events bring then
   */
  long points(LeadState lead, EventPoints events, long at);

  /** When time alone next can change them, or {@link Time#NEVER}. */
  default long nextChange(LeadState lead, long at) {
    return Time.NEVER;
  }

  /** An event rule, of points or of recency. */
  record OfEvents(String rule, int dimension, EventRule when) implements LineSource {
    @Override
    public long points(LeadState lead, EventPoints events, long at) {
      return events.ofRules()[when.index()];
    }

    @Override
    public long nextChange(LeadState lead, long at) {
      return nextChange(when, lead.tallies(), at);
    }

    private static long nextChange(EventRule rule, Tallies tallies, long at) {
      long next = Time.NEVER;
      for (int row = 0; row < tallies.size(); row++) {
        if (tallies.rule(row) == rule.index()) {
          long hour = Time.startOf(tallies.hour(row));
          next = Math.min(next, rule.decay().nextChange(hour, at));
        }
      }
      return next;
    }
  }

  /** What its cap takes from a group. */
  record OfCap(String rule, int index, RuleGroup group) implements LineSource {
    @Override
    public int dimension() {
      return group.dimension();
    }

    @Override
    public long points(LeadState lead, EventPoints events, long at) {
      return events.cuts()[index];
    }

    @Override
    public long nextChange(LeadState lead, long at) {
      long next = Time.NEVER;
      for (EventRule each : group.rules()) {
        next = Math.min(next, OfEvents.nextChange(each, lead.tallies(), at));
      }
      return next;
    }
  }

  /** A rule about how often events came. */
  record OfCount(CountRule counted) implements LineSource {
    @Override
    public String rule() {
      return counted.name();
    }

    @Override
    public int dimension() {
      return counted.dimension();
    }

    @Override
    public long points(LeadState lead, EventPoints events, long at) {
      return Evaluator.points(counted, events.ofRules());
    }

    @Override
    public long nextChange(LeadState lead, long at) {
      EventRule unless = counted.unless();
      long next = OfEvents.nextChange(counted.when(), lead.tallies(), at);
      return unless == null
          ? next
          : Math.min(next, OfEvents.nextChange(unless, lead.tallies(), at));
    }
  }

  /** A rule that the profiles meet or not. */
  record OfProfile(int index, ProfileRule met) implements LineSource {
    @Override
    public String rule() {
      return met.name();
    }

    @Override
    public int dimension() {
      return met.dimension();
    }

    @Override
    public long points(LeadState lead, EventPoints events, long at) {
      return lead.profile().rules().get(index) ? met.points() : 0;
    }
  }

  /** The dates of the profiles. */
  record OfTiming(Timing timing) implements LineSource {
    @Override
    public String rule() {
      return timing.name();
    }

    @Override
    public int dimension() {
      return timing.dimension();
    }

    @Override
    public long points(LeadState lead, EventPoints events, long at) {
      return lead.profile().timing().at(at);
    }

    @Override
    public long nextChange(LeadState lead, long at) {
      return lead.profile().timing().nextChange(at);
    }
  }

  /** Idleness. */
  record OfInactivity(Inactivity inactivity) implements LineSource {
    @Override
    public String rule() {
      return inactivity.name();
    }

    @Override
    public int dimension() {
      return inactivity.dimension();
    }

    @Override
    public long points(LeadState lead, EventPoints events, long at) {
      return inactivity.pointsAt(Time.startOf(lead.idleSince()), at);
    }

    @Override
    public long nextChange(LeadState lead, long at) {
      return inactivity.nextChange(Time.startOf(lead.idleSince()), at);
    }
  }

  /** That sales found the lead not ready. */
  record OfNotReady() implements LineSource {
    @Override
    public String rule() {
      return "verdict:not_ready";
    }

    @Override
    public int dimension() {
      return Dimension.ADJUSTMENTS;
    }

    @Override
    public long points(LeadState lead, EventPoints events, long at) {
      return lead.notReadyPoints();
    }
  }

  /** That sales found the lead unqualified. */
  record OfUnqualified(Verdicts verdicts) implements LineSource {
    @Override
    public String rule() {
      return "verdict:unqualified";
    }

    @Override
    public int dimension() {
      return Dimension.ADJUSTMENTS;
    }

    @Override
    public long points(LeadState lead, EventPoints events, long at) {
      return lead.unqualified() ? verdicts.unqualified() : 0;
    }
  }
}
