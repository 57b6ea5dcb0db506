package io.leadscorer.domain.score;

import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.state.LeadState;

/** Evaluation by itself, without all that follows from it. */
public final class OnlyEvaluate {
  private final Evaluator evaluator;

  public OnlyEvaluate(ScoringModel model) {
    evaluator = new Evaluator(model);
  }

  /** Gives the evaluation itself, so that no part of it can be left out. */
  public Object at(LeadState lead, long at) {
    return evaluator.evaluate(lead, at);
  }
}
