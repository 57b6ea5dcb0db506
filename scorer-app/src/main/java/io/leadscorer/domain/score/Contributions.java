package io.leadscorer.domain.score;

import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.state.LeadState;
import java.util.LinkedHashMap;
import java.util.Map;

/** What each rule of a model brings to a lead's score. */
public final class Contributions {
  private final Evaluator evaluator;
  private final Lines lines;

  public Contributions(ScoringModel model) {
    this.evaluator = new Evaluator(model);
    this.lines = new Lines(model, evaluator);
  }

  /** The score at an instant at or after the lead's clock, in hundredths of a point. */
  public int score(LeadState lead, long at) {
    return evaluator.evaluate(lead, at).score();
  }

  /**
   * Thousandths of a point of the score by rule, in model order: weighed, out of season and before
   * the bounds of dimensions and score. Rules that bring nothing are left out.
   */
  public Map<String, Long> of(LeadState lead, long at) {
    Arithmetic arithmetic = evaluator.arithmetic();
    Map<String, Long> points = new LinkedHashMap<>();
    for (Line line : lines.of(lead, at)) {
      long weighed = arithmetic.thousandths(arithmetic.weighed(line.dimension(), line.points()));
      points.merge(line.rule(), weighed, Long::sum);
    }
    return points;
  }
}
