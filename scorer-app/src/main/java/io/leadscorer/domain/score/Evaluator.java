package io.leadscorer.domain.score;

import io.leadscorer.domain.model.Dimension;
import io.leadscorer.domain.model.EventRule;
import io.leadscorer.domain.model.Fraction;
import io.leadscorer.domain.model.RuleGroup;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.model.Time;
import io.leadscorer.domain.state.LeadState;
import io.leadscorer.domain.state.ProfileDigest;
import io.leadscorer.domain.state.Tallies;
import java.util.BitSet;

/**
 * Evaluates a lead at an instant, at or after its clock, without changing it. The one place where a
 * score is computed: live, in replays, in forecasts and in explanations.
 */
final class Evaluator {
  private final ScoringModel model;
  private final Arithmetic arithmetic;

  Evaluator(ScoringModel model) {
    this.model = model;
    this.arithmetic = new Arithmetic(model);
  }

  Arithmetic arithmetic() {
    return arithmetic;
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
    long next = Time.NEVER;
    long intentPoints = 0;

    long[] ofGroups = new long[model.groups().size()];
    Tallies tallies = lead.tallies();
    for (int row = 0; row < tallies.size(); row++) {
      EventRule rule = model.eventRules().get(tallies.rule(row));
      long hour = Time.startOf(tallies.hour(row));
      int count = tallies.count(row);
      ofGroups[rule.group()] += count * rule.decay().kept(rule.points(), hour, at);
      next = Math.min(next, rule.decay().nextChange(hour, at));
      if (countsForIntent(rule) && at < hour + model.intent().window()) {
        intentPoints += count * rule.points();
        next = Math.min(next, hour + model.intent().window());
      }
    }
    for (int group = 0; group < ofGroups.length; group++) {
      RuleGroup rules = model.groups().get(group);
      long points = Math.min(rules.cap(), ofGroups[group]);
      if (rules.dimension() == Dimension.ADJUSTMENTS) {
        adjustments += points;
      } else {
        raw[rules.dimension()] += points;
      }
    }

    BitSet held = lead.profile().rules();
    for (int i = held.nextSetBit(0); i >= 0; i = held.nextSetBit(i + 1)) {
      int dimension = model.profileRules().get(i).dimension();
      long points = model.profileRules().get(i).points();
      if (dimension == Dimension.ADJUSTMENTS) {
        adjustments += points;
      } else {
        raw[dimension] += points;
      }
    }
    raw[model.timing().dimension()] += lead.profile().timing().at(at);
    next = Math.min(next, lead.profile().timing().nextChange(at));

    long idleSince = Time.startOf(lead.idleSince());
    raw[model.inactivity().dimension()] += model.inactivity().pointsAt(idleSince, at);
    next = Math.min(next, model.inactivity().nextChange(idleSince, at));

    return summed(lead, at, raw, adjustments, intentPoints, next);
  }

  private Evaluation summed(
      LeadState lead, long at, long[] raw, long adjustments, long intentPoints, long nextLasting) {
    long[] parts = new long[raw.length];
    long total = arithmetic.adjustment(adjustments);
    for (int d = 0; d < raw.length; d++) {
      parts[d] = arithmetic.part(d, raw[d], arithmetic.season(lead.profile(), d, at));
      total += parts[d];
    }
    return new Evaluation(
        raw,
        parts,
        adjustments,
        total,
        arithmetic.score(total),
        intentPoints >= model.intent().points(),
        Math.min(nextLasting, nextSeasonEdge(lead.profile(), at)),
        nextLasting);
  }

  /** Whether a rule's events show interest: positive points on the dimension of behaviour. */
  boolean countsForIntent(EventRule rule) {
    return rule.points() > 0
        && model.groups().get(rule.group()).dimension() == model.intent().dimension();
  }

  private long nextSeasonEdge(ProfileDigest profile, long at) {
    if (profile.seasons().isEmpty()) {
      return Time.NEVER;
    }
    long edge = at;
    for (int months = 0; months < 12; months++) {
      edge = model.calendar().nextMonthAfter(edge);
      for (int d = 0; d < model.dimensions().size(); d++) {
        Fraction now = arithmetic.season(profile, d, at);
        if (!now.equals(arithmetic.season(profile, d, edge))) {
          return edge;
        }
      }
    }
    return Time.NEVER;
  }

  /** When a row's age no longer says anything, now or later. */
  boolean settled(int ruleIndex, int hour, long at) {
    EventRule rule = model.eventRules().get(ruleIndex);
    long start = Time.startOf(hour);
    return rule.decay().nextChange(start, at) == Time.NEVER
        && (!countsForIntent(rule) || at >= start + model.intent().window());
  }

  /** When a row no longer says anything, now or later. */
  boolean spent(int ruleIndex, int hour, long at) {
    EventRule rule = model.eventRules().get(ruleIndex);
    return settled(ruleIndex, hour, at)
        && rule.decay().kept(rule.points(), Time.startOf(hour), at) == 0;
  }
}
