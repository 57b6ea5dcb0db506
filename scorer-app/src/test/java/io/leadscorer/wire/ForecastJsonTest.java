package io.leadscorer.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leadscorer.domain.lead.Disposition;
import io.leadscorer.domain.score.Forecast;
import io.leadscorer.domain.score.Forecast.Move;
import io.leadscorer.domain.score.Forecast.Step;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForecastJsonTest {
  private static final Forecast FORECAST =
      new Forecast(
          "ada",
          "b2b-4d",
          3,
          ZoneId.of("Asia/Seoul"),
          millis("2026-03-02T03:20:00.123Z"),
          "WARM",
          Disposition.HANDOFF,
          6129,
          List.of(
              new Step(
                  millis("2026-06-30T15:00:00Z"),
                  "COLD",
                  Disposition.LONG_TERM_NURTURE,
                  29,
                  List.of(
                      new Move("demo_request", "behavior", 12_500, 0),
                      new Move("season:school_year", null, 0, -1))),
              new Step(millis("2026-07-30T15:00:00Z"), "COLD", Disposition.NURTURE, 0, List.of())),
          millis("2027-05-03T03:00:00Z"));

  private static final String JSON =
      """
      {"lead_id":"ada","model_id":"b2b-4d","model_version":3,"zone":"Asia/Seoul",\
      "at":"2026-03-02T03:20:00.123Z","tier":"WARM","disposition":"handoff","score":61.29,\
      "steps":[\
      {"at":"2026-06-30T15:00:00Z","tier":"COLD","disposition":"long_term_nurture","score":0.29,\
      "reasons":[\
      {"rule":"demo_request","dimension":"behavior","points_before":12.5,"points":0.0},\
      {"rule":"season:school_year","points_before":0.0,"points":-0.001}]},\
      {"at":"2026-07-30T15:00:00Z","tier":"COLD","disposition":"nurture","score":0.0,"reasons":[]}],\
      "until":"2027-05-03T03:00:00Z"}""";

  private static long millis(String instant) {
    return Instant.parse(instant).toEpochMilli();
  }

  @Test
  void shouldWriteOneLine() {
    assertThat(ForecastJson.write(FORECAST)).isEqualTo(JSON);
  }

  @Test
  void shouldReadWhatItWrites() {
    assertThat(ForecastJson.read(JSON)).isEqualTo(FORECAST);
  }

  @Test
  void shouldLeaveOutWhatIsNull() {
    Forecast still =
        new Forecast(
            "ada", "m", 1, ZoneId.of("UTC"), 0, "COLD", Disposition.NURTURE, 0, List.of(), null);

    String json = ForecastJson.write(still);

    assertThat(json).endsWith("\"steps\":[]}");
    assertThat(ForecastJson.read(json)).isEqualTo(still);
  }

  @Test
  void shouldKeepEveryHundredthAndThousandth() {
    Random random = new Random(11);
    for (int score = 0; score <= 10_000; score++) {
      Step step =
          new Step(
              random.nextInt(),
              "T",
              Disposition.HANDOFF,
              score,
              List.of(new Move("r", "d", random.nextInt(), random.nextInt())));
      Forecast forecast =
          new Forecast(
              "ada",
              "m",
              1,
              ZoneId.of("UTC"),
              random.nextInt(),
              "T",
              Disposition.NURTURE,
              10_000 - score,
              List.of(step),
              null);

      assertThat(ForecastJson.read(ForecastJson.write(forecast))).isEqualTo(forecast);
    }
  }

  @Test
  void shouldPassOverFieldsThatItDoesNotKnow() {
    String newer = JSON.replace("{\"lead_id\"", "{\"confidence\":[1],\"lead_id\"");

    assertThat(ForecastJson.read(newer)).isEqualTo(FORECAST);
  }

  @Test
  void shouldRefuseWhatLacksAField() {
    for (String field : List.of("lead_id", "model_version", "zone", "score", "steps", "reasons")) {
      assertThatExceptionOfType(InvalidRecordException.class)
          .as(field)
          .isThrownBy(() -> ForecastJson.read(JSON.replace("\"" + field + "\"", "\"x\"")))
          .withMessageContaining(field);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "null", "[]", "{}", "<html>", "{\"error\":\"no\"}", "{\"lead_id\":\"ada\"}"})
  void shouldRefuseWhatIsNoForecast(String json) {
    assertThatExceptionOfType(InvalidRecordException.class)
        .isThrownBy(() -> ForecastJson.read(json))
        .withMessageContaining("not a forecast");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"zone\":\"Asia/Seoul\"",
        "\"at\":\"2026-03-02T03:20:00.123Z\"",
        "\"disposition\":\"handoff\"",
        "\"score\":61.29",
        "\"points\":-0.001",
        "\"reasons\":[]"
      })
  void shouldRefuseAFieldThatMakesNoSense(String field) {
    String name = field.substring(0, field.indexOf(':'));

    for (String wrong : List.of("\"?\"", "null", "{}")) {
      assertThatExceptionOfType(InvalidRecordException.class)
          .as(wrong)
          .isThrownBy(() -> ForecastJson.read(JSON.replace(field, name + ":" + wrong)));
    }
  }
}
