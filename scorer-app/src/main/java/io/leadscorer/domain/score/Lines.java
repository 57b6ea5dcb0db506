package io.leadscorer.domain.score;

import io.leadscorer.domain.model.Dimension;
import io.leadscorer.domain.model.EventRule;
import io.leadscorer.domain.model.Inactivity;
import io.leadscorer.domain.model.ProfileRule;
import io.leadscorer.domain.model.RuleGroup;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.model.Time;
import io.leadscorer.domain.state.LeadState;
import io.leadscorer.domain.state.Tallies;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The lines that add up to a lead's raw points, one for each rule that says something. Made only
 * when somebody asks why; the {@link Evaluator} adds the same amounts up without naming them.
 */
final class Lines {
  static final String NOT_READY = "verdict:not_ready";
  static final String UNQUALIFIED = "verdict:unqualified";

  private static final String CAP = ":cap";

  private final ScoringModel model;

  Lines(ScoringModel model) {
    this.model = model;
  }

  /** Whether a line is what the cap of its group takes. */
  boolean isCap(Line line) {
    return line.rule().endsWith(CAP)
        && model.groups().stream().anyMatch(group -> line.rule().equals(group.name() + CAP));
  }

  /** All lines with points at an instant, in model order. */
  List<Line> of(LeadState lead, long at) {
    List<Line> lines = new ArrayList<>();
    addEventRules(lead, at, lines);
    BitSet held = lead.profile().rules();
    for (int i = held.nextSetBit(0); i >= 0; i = held.nextSetBit(i + 1)) {
      ProfileRule rule = model.profileRules().get(i);
      add(lines, rule.name(), rule.dimension(), rule.points(), Time.NEVER);
    }
    add(
        lines,
        model.timing().name(),
        model.timing().dimension(),
        lead.profile().timing().at(at),
        lead.profile().timing().nextChange(at));
    Inactivity inactivity = model.inactivity();
    long idleSince = Time.startOf(lead.idleSince());
    add(
        lines,
        inactivity.name(),
        inactivity.dimension(),
        inactivity.pointsAt(idleSince, at),
        inactivity.nextChange(idleSince, at));
    add(lines, NOT_READY, Dimension.ADJUSTMENTS, lead.notReadyPoints(), Time.NEVER);
    add(
        lines,
        UNQUALIFIED,
        Dimension.ADJUSTMENTS,
        lead.unqualified() ? model.verdicts().unqualified() : 0,
        Time.NEVER);
    return lines;
  }

  private void addEventRules(LeadState lead, long at, List<Line> lines) {
    long[] points = new long[model.eventRules().size()];
    long[] nextChange = new long[points.length];
    Arrays.fill(nextChange, Time.NEVER);
    Tallies tallies = lead.tallies();
    for (int row = 0; row < tallies.size(); row++) {
      int index = tallies.rule(row);
      EventRule rule = model.eventRules().get(index);
      long hour = Time.startOf(tallies.hour(row));
      points[index] += tallies.count(row) * rule.decay().kept(rule.points(), hour, at);
      nextChange[index] = Math.min(nextChange[index], rule.decay().nextChange(hour, at));
    }
    for (RuleGroup group : model.groups()) {
      long sum = 0;
      long next = Time.NEVER;
      for (EventRule rule : group.rules()) {
        sum += points[rule.index()];
        next = Math.min(next, nextChange[rule.index()]);
        add(lines, rule.name(), group.dimension(), points[rule.index()], nextChange[rule.index()]);
      }
      long cut = Math.min(group.cap(), sum) - sum;
      add(lines, group.name() + CAP, group.dimension(), cut, next);
    }
  }

  private static void add(
      List<Line> lines, String rule, int dimension, long points, long nextChange) {
    if (points != 0) {
      lines.add(new Line(rule, dimension, points, nextChange));
    }
  }
}
