package io.leadscorer.runtime;

import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.score.Explainer;
import io.leadscorer.domain.score.Forecaster;
import io.leadscorer.domain.score.InstantOutOfRangeException;
import io.leadscorer.domain.score.Standings;
import io.leadscorer.domain.state.LeadState;
import io.leadscorer.wire.ExplanationJson;
import io.leadscorer.wire.ForecastJson;
import io.leadscorer.wire.StandingJson;
import java.time.Instant;
import java.util.Optional;

/** What one model has to say about a lead's state, as JSON. Thread-safe. */
final class ModelAnswers {
  private final Standings standings;
  private final Explainer explainer;
  private final Forecaster forecaster;

  ModelAnswers(ScoringModel model) {
    this.standings = new Standings(model);
    this.explainer = new Explainer(model);
    this.forecaster = new Forecaster(model);
  }

  String standing(LeadState lead) {
    return StandingJson.write(standings.of(lead));
  }

  /**
   * Why the lead has its score at an instant, or at its clock.
   *
   * @throws InstantOutOfRangeException when the instant lies before the lead's clock, or too far
   *     ahead
   */
  String explanation(LeadState lead, Optional<Instant> at) {
    long instant = at.map(Instant::toEpochMilli).orElse(lead.clock());
    return ExplanationJson.write(explainer.of(lead, instant));
  }

  String forecast(LeadState lead) {
    return ForecastJson.write(forecaster.of(lead));
  }
}
