package io.leadscorer.domain.score;

import io.leadscorer.domain.model.CountRule;
import io.leadscorer.domain.model.Dimension;
import io.leadscorer.domain.model.EventRule;
import io.leadscorer.domain.model.ProfileRule;
import io.leadscorer.domain.model.RecencyRule;
import io.leadscorer.domain.model.RuleGroup;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.model.Time;
import io.leadscorer.domain.state.LeadState;
import java.util.BitSet;

/**
 * Evaluates a lead at an instant, at or after its clock, without changing it. The one place where a
 * score is computed: live, in replays, in forecasts and in explanations.
 */
final class Evaluator {
  private final ScoringModel model;
  private final Arithmetic arithmetic;
  private final EventScoring scoring;
  private final Gates gates;

  Evaluator(ScoringModel model) {
    this.model = model;
    this.arithmetic = new Arithmetic(model);
    this.scoring = new EventScoring(model);
    this.gates = new Gates(model);
  }

  Arithmetic arithmetic() {
    return arithmetic;
  }

  EventScoring scoring() {
    return scoring;
  }

  /** Whether an instant is not too far ahead to be evaluated. */
  boolean reaches(long at) {
    return model.calendar().reachesAYearAfter(at);
  }

  Evaluation evaluate(LeadState lead, long at) {
    long[] raw = new long[model.dimensions().size()];
    long adjustments = lead.notReadyPoints();
    if (lead.unqualified()) {
      adjustments += model.verdicts().unqualified();
    }

    EventPoints events = scoring.at(lead.tallies(), at);
    long[] ofRules = events.ofRules();
    for (int g = 0; g < model.groups().size(); g++) {
      RuleGroup group = model.groups().get(g);
      long points = events.cuts()[g];
      for (int i = 0; i < group.rules().size(); i++) {
        points += ofRules[group.rules().get(i).index()];
      }
      adjustments += add(raw, group.dimension(), points);
    }
    for (CountRule rule : model.counts()) {
      adjustments += add(raw, rule.dimension(), points(rule, ofRules));
    }
    for (RecencyRule rule : model.recencies()) {
      adjustments += add(raw, rule.dimension(), ofRules[rule.when().index()]);
    }

    BitSet held = lead.profile().rules();
    int profileRules = model.profileRules().size();
    for (int i = held.nextSetBit(0); i >= 0 && i < profileRules; i = held.nextSetBit(i + 1)) {
      ProfileRule rule = model.profileRules().get(i);
      adjustments += add(raw, rule.dimension(), rule.points());
    }
    raw[model.timing().dimension()] += lead.profile().timing().at(at);
    long next = Math.min(events.nextChange(), lead.profile().timing().nextChange(at));

    long idleSince = Time.startOf(lead.idleSince());
    raw[model.inactivity().dimension()] += model.inactivity().pointsAt(idleSince, at);
    next = Math.min(next, model.inactivity().nextChange(idleSince, at));

    SeasonYears.Month month = arithmetic.month(lead.profile(), at);
    long[] parts = new long[raw.length];
    long total = arithmetic.adjustment(adjustments);
    for (int d = 0; d < raw.length; d++) {
      parts[d] = arithmetic.part(d, raw[d], month);
      total += parts[d];
    }
    return new Evaluation(
        events,
        raw,
        parts,
        adjustments,
        total,
        arithmetic.score(total),
        gates.lowestTier(lead.profile(), ofRules),
        events.forIntent() >= model.intent().points(),
        Math.min(next, arithmetic.nextSeasonEdge(month, at)),
        next);
  }

  /** Adds raw points to their dimension, and hands those back that stand outside of all. */
  private static long add(long[] raw, int dimension, long points) {
    if (dimension == Dimension.ADJUSTMENTS) {
      return points;
    }
    raw[dimension] += points;
    return 0;
  }

  /** What the number of events brings, in thousandths. */
  static long points(CountRule rule, long[] ofRules) {
    EventRule unless = rule.unless();
    long forbidding = unless == null ? 0 : ofRules[unless.index()];
    return rule.points(ofRules[rule.when().index()], forbidding);
  }
}
