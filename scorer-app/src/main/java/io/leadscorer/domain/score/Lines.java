package io.leadscorer.domain.score;

import io.leadscorer.domain.model.CountRule;
import io.leadscorer.domain.model.Decay;
import io.leadscorer.domain.model.Dimension;
import io.leadscorer.domain.model.EventRule;
import io.leadscorer.domain.model.Inactivity;
import io.leadscorer.domain.model.ProfileRule;
import io.leadscorer.domain.model.RecencyRule;
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
  private final Evaluator evaluator;

  Lines(ScoringModel model, Evaluator evaluator) {
    this.model = model;
    this.evaluator = evaluator;
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
    int profileRules = model.profileRules().size();
    for (int i = held.nextSetBit(0); i >= 0 && i < profileRules; i = held.nextSetBit(i + 1)) {
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
    EventPoints events = evaluator.scoring().at(lead.tallies(), at);
    long[] nextChange = nextChanges(lead.tallies(), at);
    for (int g = 0; g < model.groups().size(); g++) {
      RuleGroup group = model.groups().get(g);
      long next = Time.NEVER;
      for (EventRule rule : group.rules()) {
        int index = rule.index();
        next = Math.min(next, nextChange[index]);
        add(lines, rule.name(), group.dimension(), events.ofRules()[index], nextChange[index]);
      }
      add(lines, group.name() + CAP, group.dimension(), events.cuts()[g], next);
    }
    for (CountRule rule : model.counts()) {
      long next = nextChange[rule.when().index()];
      if (rule.unless() != null) {
        next = Math.min(next, nextChange[rule.unless().index()]);
      }
      add(lines, rule.name(), rule.dimension(), Evaluator.points(rule, events.ofRules()), next);
    }
    for (RecencyRule rule : model.recencies()) {
      int index = rule.when().index();
      add(lines, rule.name(), rule.dimension(), events.ofRules()[index], nextChange[index]);
    }
  }

  private long[] nextChanges(Tallies tallies, long at) {
    long[] nextChange = new long[model.eventRules().size()];
    Arrays.fill(nextChange, Time.NEVER);
    for (int row = 0; row < tallies.size(); row++) {
      int index = tallies.rule(row);
      Decay decay = model.eventRules().get(index).decay();
      long next = decay.nextChange(Time.startOf(tallies.hour(row)), at);
      nextChange[index] = Math.min(nextChange[index], next);
    }
    return nextChange;
  }

  private static void add(
      List<Line> lines, String rule, int dimension, long points, long nextChange) {
    if (points != 0) {
      lines.add(new Line(rule, dimension, points, nextChange));
    }
  }
}
