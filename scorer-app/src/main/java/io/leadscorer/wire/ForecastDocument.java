package io.leadscorer.wire;

import static io.leadscorer.wire.DocumentValues.hundredths;
import static io.leadscorer.wire.DocumentValues.instant;
import static io.leadscorer.wire.DocumentValues.instantOrNull;
import static io.leadscorer.wire.DocumentValues.millis;
import static io.leadscorer.wire.DocumentValues.millisOrNull;
import static io.leadscorer.wire.DocumentValues.thousandths;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.leadscorer.domain.lead.Disposition;
import io.leadscorer.domain.score.Forecast;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A forecast as its JSON has it: instants in ISO-8601, scores and points in decimals of a point.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ForecastDocument(
    String leadId,
    String modelId,
    int modelVersion,
    String zone,
    String at,
    String tier,
    String disposition,
    double score,
    List<Step> steps,
    @JsonSetter(nulls = Nulls.SET) @Nullable String until) {
  private static final Spelling<Disposition> DISPOSITION = Spelling.of(Disposition.class);

  /** An instant at which something changes. */
  record Step(String at, String tier, String disposition, double score, List<Reason> reasons) {

    static Step of(Forecast.Step step) {
      return new Step(
          instant(step.at()),
          step.tier(),
          DISPOSITION.write(step.disposition()),
          DocumentValues.score(step.score()),
          step.moves().stream().map(Reason::of).toList());
    }

    Forecast.Step step() {
      return new Forecast.Step(
          millis(at),
          tier,
          DISPOSITION.read("disposition", disposition),
          hundredths(score),
          reasons.stream().map(Reason::move).toList());
    }
  }

  /** A contribution that changes. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Reason(
      String rule,
      @JsonSetter(nulls = Nulls.SET) @Nullable String dimension,
      double pointsBefore,
      double points) {

    static Reason of(Forecast.Move move) {
      return new Reason(
          move.rule(),
          move.dimension(),
          DocumentValues.points(move.before()),
          DocumentValues.points(move.now()));
    }

    Forecast.Move move() {
      return new Forecast.Move(rule, dimension, thousandths(pointsBefore), thousandths(points));
    }
  }

  static ForecastDocument of(Forecast forecast) {
    return new ForecastDocument(
        forecast.leadId(),
        forecast.modelId(),
        forecast.modelVersion(),
        forecast.zone().getId(),
        instant(forecast.at()),
        forecast.tier(),
        DISPOSITION.write(forecast.disposition()),
        DocumentValues.score(forecast.score()),
        forecast.steps().stream().map(Step::of).toList(),
        instantOrNull(forecast.until()));
  }

  Forecast forecast() {
    return new Forecast(
        leadId,
        modelId,
        modelVersion,
        ZoneId.of(zone),
        millis(at),
        tier,
        DISPOSITION.read("disposition", disposition),
        hundredths(score),
        steps.stream().map(Step::step).toList(),
        millisOrNull(until));
  }
}
