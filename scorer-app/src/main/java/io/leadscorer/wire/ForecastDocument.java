package io.leadscorer.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.leadscorer.domain.lead.Disposition;
import io.leadscorer.domain.score.Forecast;
import java.time.Instant;
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
          step.score() / 100.0,
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
      return new Reason(move.rule(), move.dimension(), move.before() / 1000.0, move.now() / 1000.0);
    }

    Forecast.Move move() {
      return new Forecast.Move(
          rule, dimension, Math.round(pointsBefore * 1000), Math.round(points * 1000));
    }
  }

  static ForecastDocument of(Forecast forecast) {
    Long until = forecast.until();
    return new ForecastDocument(
        forecast.leadId(),
        forecast.modelId(),
        forecast.modelVersion(),
        forecast.zone().getId(),
        instant(forecast.at()),
        forecast.tier(),
        DISPOSITION.write(forecast.disposition()),
        forecast.score() / 100.0,
        forecast.steps().stream().map(Step::of).toList(),
        until == null ? null : instant(until));
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
        until == null ? null : millis(until));
  }

  private static String instant(long millis) {
    return Instant.ofEpochMilli(millis).toString();
  }

  private static long millis(String instant) {
    return Instant.parse(instant).toEpochMilli();
  }

  private static int hundredths(double score) {
    return Math.toIntExact(Math.round(score * 100));
  }
}
