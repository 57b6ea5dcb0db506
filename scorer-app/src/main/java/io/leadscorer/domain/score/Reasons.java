package io.leadscorer.domain.score;

import io.leadscorer.domain.model.Dimension;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.model.Time;
import io.leadscorer.domain.score.Outcome.Reason;
import io.leadscorer.domain.state.LeadState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Picks the lines that weigh most in a score. */
final class Reasons {
  private final ScoringModel model;
  private final Arithmetic arithmetic;
  private final Lines lines;
  private final Comparator<Line> heaviestFirst =
      Comparator.comparingLong(this::weight).reversed().thenComparing(Line::rule);

  Reasons(ScoringModel model, Evaluator evaluator) {
    this.model = model;
    this.arithmetic = evaluator.arithmetic();
    this.lines = new Lines(model, evaluator);
  }

  /** The largest contributions at an instant, for or against the lead, heaviest first. */
  List<Reason> of(LeadState lead, long at) {
    List<Reason> reasons = new ArrayList<>();
    for (Line line : heaviest(lead, at)) {
      reasons.add(reason(lead, line));
    }
    return reasons;
  }

  /** The same without what becomes of them, which costs more than all else about a score. */
  List<Reason> now(LeadState lead, long at) {
    List<Reason> reasons = new ArrayList<>();
    for (Line line : heaviest(lead, at)) {
      reasons.add(new Reason(line.rule(), dimensionOf(line), line.points(), null, null));
    }
    return reasons;
  }

  private List<Line> heaviest(LeadState lead, long at) {
    List<Line> all = new ArrayList<>(lines.of(lead, at));
    all.sort(heaviestFirst);
    return all.subList(0, Math.min(all.size(), model.reasons()));
  }

  private long weight(Line line) {
    return Math.abs(arithmetic.weighed(line.dimension(), line.points()));
  }

  private Reason reason(LeadState lead, Line line) {
    String dimension = dimensionOf(line);
    // A sample may round to the points there were, and a cap may hide what fades under it.
    long next = line.nextChange();
    while (next != Time.NEVER) {
      Optional<Line> then = at(lead, next, line.rule());
      long points = then.map(Line::points).orElse(0L);
      if (points != line.points()) {
        return new Reason(line.rule(), dimension, line.points(), next, points);
      }
      next = then.map(Line::nextChange).orElse(Time.NEVER);
    }
    return new Reason(line.rule(), dimension, line.points(), null, null);
  }

  private String dimensionOf(Line line) {
    return line.dimension() == Dimension.ADJUSTMENTS
        ? Dimension.ADJUSTMENTS_NAME
        : model.dimensions().get(line.dimension()).name();
  }

  private Optional<Line> at(LeadState lead, long at, String rule) {
    return lines.of(lead, at).stream().filter(line -> line.rule().equals(rule)).findFirst();
  }
}
