package io.leadscorer.domain.score;

import io.leadscorer.domain.model.CountRule;
import io.leadscorer.domain.model.EventRule;
import io.leadscorer.domain.model.RecencyRule;
import io.leadscorer.domain.model.RuleGroup;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.state.LeadState;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines that add up to a lead's raw points, one for each rule that says something. Made only
 * when somebody asks why; the {@link Evaluator} adds the same amounts up without naming them.
 */
final class Lines {
  private static final String CAP = ":cap";

  private final ScoringModel model;
  private final Evaluator evaluator;
  private final List<LineSource> sources;

  Lines(ScoringModel model, Evaluator evaluator) {
    this.model = model;
    this.evaluator = evaluator;
    this.sources = sources(model);
  }

  private static List<LineSource> sources(ScoringModel model) {
    List<LineSource> sources = new ArrayList<>();
    for (int g = 0; g < model.groups().size(); g++) {
      RuleGroup group = model.groups().get(g);
      for (EventRule rule : group.rules()) {
        sources.add(new LineSource.OfEvents(rule.name(), group.dimension(), rule));
      }
      sources.add(new LineSource.OfCap(group.name() + CAP, g, group));
    }
    for (CountRule rule : model.counts()) {
      sources.add(new LineSource.OfCount(rule));
    }
    for (RecencyRule rule : model.recencies()) {
      sources.add(new LineSource.OfEvents(rule.name(), rule.dimension(), rule.when()));
    }
    for (int i = 0; i < model.profileRules().size(); i++) {
      sources.add(new LineSource.OfProfile(i, model.profileRules().get(i)));
    }
    sources.add(new LineSource.OfTiming(model.timing()));
    sources.add(new LineSource.OfInactivity(model.inactivity()));
    sources.add(new LineSource.OfNotReady());
    sources.add(new LineSource.OfUnqualified(model.verdicts()));
    return List.copyOf(sources);
  }

  /** Where lines can come from, in model order. */
  List<LineSource> sources() {
    return sources;
  }

  /** Whether a line is what the cap of its group takes. */
  boolean isCap(Line line) {
    return line.rule().endsWith(CAP)
        && model.groups().stream().anyMatch(group -> line.rule().equals(group.name() + CAP));
  }

  /** All lines with points at an instant, in model order. */
  List<Line> of(LeadState lead, long at) {
    EventPoints events = evaluator.scoring().at(lead.tallies(), at);
    List<Line> lines = new ArrayList<>();
    for (LineSource source : sources) {
      long points = source.points(lead, events, at);
      if (points != 0) {
        lines.add(new Line(source.rule(), source.dimension(), points, source.nextChange(lead, at)));
      }
    }
    return lines;
  }
}
