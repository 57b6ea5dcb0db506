package io.leadscorer.domain.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.reference.Fact;
import io.leadscorer.domain.reference.Histories;
import io.leadscorer.domain.reference.History;
import io.leadscorer.domain.score.Outcome.TierChange;
import io.leadscorer.wire.ExplanationJson;
import io.leadscorer.wire.ForecastJson;
import io.leadscorer.wire.StandingJson;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** A lead stands as its last tier change said, on random histories; all answers can be read. */
class StandingsPropertyTest {
  private static final String LEAD = "lead-1";
  private static final int SEEDS = 150;

  private final ScoringModel model = Models.b2b4d();
  private final Standings standings = new Standings(model);
  private final Forecaster forecaster = new Forecaster(model);
  private final Explainer explainer = new Explainer(model);

  @Test
  void shouldStandAsTheTierChangeSaidAndAsTheForecastBegins() {
    int changes = 0;
    int steps = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      History history = Histories.of(LEAD, seed, ZoneId.of("Asia/Seoul"));
      Engine engine = new Engine(model, LEAD);
      for (Fact fact : history.facts()) {
        int told = engine.outcomes().size();
        engine.take(fact);
        for (Outcome outcome : engine.outcomes().subList(told, engine.outcomes().size())) {
          // What time brings at the same instant comes before the fact, which moves on from it.
          if (outcome instanceof TierChange change && change.cause() != Cause.TIME) {
            assertStandsAs(change, standings.of(engine.lead()), history.described());
            changes++;
          }
        }
      }
      if (!engine.outcomes().isEmpty()) {
        steps += assertBegins(engine, history.described());
      }
    }
    assertThat(changes).isGreaterThan(SEEDS);
    assertThat(steps).isGreaterThan(SEEDS / 2);
  }

  private static void assertStandsAs(TierChange change, Standing standing, String as) {
    assertThat(standing.leadId()).as(as).isEqualTo(change.leadId());
    assertThat(standing.modelId()).as(as).isEqualTo(change.modelId());
    assertThat(standing.modelVersion()).as(as).isEqualTo(change.modelVersion());
    assertThat(standing.at()).as(as).isEqualTo(change.effectiveAt());
    assertThat(standing.tier()).as(as).isEqualTo(change.toTier());
    assertThat(standing.disposition()).as(as).isEqualTo(change.toDisposition());
    assertThat(standing.score()).as(as).isEqualTo(change.score());
    assertThat(standing.highIntent()).as(as).isEqualTo(change.highIntent());
    assertThat(standing.dimensions()).as(as).containsExactlyEntriesOf(change.dimensions());
    assertThat(standing.adjustments()).as(as).isEqualTo(change.adjustments());
    assertThat(standing.sequence()).as(as).isEqualTo(change.sequence());
    assertThat(standing.nextDrop()).as(as).isEqualTo(change.nextDrop());
    assertThat(standing.journey()).as(as).isEqualTo(change.journey());
  }

  private int assertBegins(Engine engine, String as) {
    Standing standing = standings.of(engine.lead());
    Forecast forecast = forecaster.of(engine.lead());
    Explanation explanation = explainer.of(engine.lead(), engine.lead().clock());
    assertThat(StandingJson.read(StandingJson.write(standing))).as(as).isEqualTo(standing);
    assertThat(ForecastJson.read(ForecastJson.write(forecast))).as(as).isEqualTo(forecast);
    assertThat(ExplanationJson.read(ExplanationJson.write(explanation)))
        .as(as)
        .isEqualTo(explanation);
    assertThat(standing.stage()).as(as).isEqualTo(engine.lead().stage());
    assertThat(standing.companyId()).as(as).isEqualTo(engine.lead().companyId());
    if (forecast.steps().isEmpty()) {
      assertThat(standing.nextChange()).as(as).isNull();
      return 0;
    }
    Forecast.Step first = forecast.steps().get(0);
    assertThat(standing.nextChange())
        .as(as)
        .isEqualTo(
            new Standing.NextChange(first.at(), first.tier(), first.disposition(), first.score()));
    return 1;
  }
}
