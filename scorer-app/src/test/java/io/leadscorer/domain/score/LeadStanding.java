package io.leadscorer.domain.score;

import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.score.Outcome.NextDrop;
import io.leadscorer.domain.score.Outcome.Reason;
import io.leadscorer.domain.state.LeadState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a tier change would say of a lead, at an instant at which none need be sent. */
public record LeadStanding(
    int score, boolean highIntent, List<Reason> reasons, @Nullable NextDrop nextDrop) {

  /** A lead as it stands at its clock. */
  public static LeadStanding of(ScoringModel model, LeadState lead) {
    Evaluator evaluator = new Evaluator(model);
    Tiers tiers = new Tiers(model);
    Evaluation now = evaluator.evaluate(lead, lead.clock());
    return new LeadStanding(
        now.score(),
        now.highIntent(),
        new Reasons(model, evaluator).of(lead, now, lead.clock()),
        new Forecaster(model, evaluator, tiers).nextDrop(lead, now, lead.clock()));
  }
}
