package io.leadscorer.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leadscorer.domain.lead.Disposition;
import io.leadscorer.domain.model.Fraction;
import io.leadscorer.domain.score.Explanation;
import io.leadscorer.domain.score.Explanation.Change;
import io.leadscorer.domain.score.Explanation.Correction;
import io.leadscorer.domain.score.Explanation.Met;
import io.leadscorer.domain.score.Explanation.Part;
import io.leadscorer.domain.score.Explanation.Unmet;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationJsonTest {
  private static final Explanation EXPLANATION =
      new Explanation(
          "ada",
          "b2b-4d",
          3,
          ZoneId.of("Asia/Seoul"),
          millis("2026-03-02T03:20:00.123Z"),
          "COLD",
          Disposition.NURTURE,
          1050,
          true,
          1000,
          List.of(
              new Part(
                  "behavior", 25_000, 20_000, 0L, 100_000L, 40_000L, new Fraction(21, 20), 10_500),
              new Part("adjustments", 0, 0, null, null, null, Fraction.ONE, 0)),
          List.of(
              new Met(
                  "demo_request",
                  "behavior",
                  25_000,
                  25_000,
                  2,
                  new Change(millis("2026-03-16T03:00:00Z"), 12_500),
                  millis("2026-03-30T03:00:00Z"),
                  10_000),
              new Met("page_view", "behavior", 1, 1, 1, null, null, 400)),
          List.of(new Correction("season:spring", "behavior", 100)),
          List.of(new Unmet("pricing_page", "behavior", 15_000, "no page_view")));

  private static final String JSON =
      """
      {"lead_id":"ada","model_id":"b2b-4d","model_version":3,"zone":"Asia/Seoul",\
      "at":"2026-03-02T03:20:00.123Z","tier":"COLD","disposition":"nurture","score":10.5,\
      "high_intent":true,"units_per_point":1000,"dimensions":[\
      {"dimension":"behavior","raw":25.0,"counted":20.0,"floor":0.0,"full":100.0,"weight":40.0,\
      "season":1.05,"units":10500},\
      {"dimension":"adjustments","raw":0.0,"counted":0.0,"season":1.0,"units":0}],\
      "met":[\
      {"rule":"demo_request","dimension":"behavior","points":25.0,"original_points":25.0,"count":2,\
      "next_change_at":"2026-03-16T03:00:00Z","points_then":12.5,"ends_at":"2026-03-30T03:00:00Z",\
      "units":10000},\
      {"rule":"page_view","dimension":"behavior","points":0.001,"original_points":0.001,"count":1,\
      "units":400}],\
      "corrections":[{"name":"season:spring","dimension":"behavior","units":100}],\
      "unmet":[{"rule":"pricing_page","dimension":"behavior","points":15.0,"missing":"no page_view"}]}""";

  private static long millis(String instant) {
    return Instant.parse(instant).toEpochMilli();
  }

  @Test
  void shouldWriteOneLine() {
    assertThat(ExplanationJson.write(EXPLANATION)).isEqualTo(JSON);
  }

  @Test
  void shouldReadWhatItWrites() {
    assertThat(ExplanationJson.read(JSON)).isEqualTo(EXPLANATION);
  }

  @Test
  void shouldPassOverFieldsThatItDoesNotKnow() {
    assertThat(ExplanationJson.read(JSON.replace("{\"lead_id\"", "{\"stale\":true,\"lead_id\"")))
        .isEqualTo(EXPLANATION);
  }

  @Test
  void shouldRefuseLinesThatDoNotAddUp() {
    assertThatExceptionOfType(InvalidRecordException.class)
        .isThrownBy(() -> ExplanationJson.read(JSON.replace("\"units\":400", "\"units\":401")))
        .withMessageContaining("not an explanation")
        .withMessageContaining("does not add up");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"lead_id\":\"ada\"",
        "\"zone\":\"Asia/Seoul\"",
        "\"score\":10.5",
        "\"high_intent\":true",
        "\"season\":1.05",
        "\"units\":100",
        "\"missing\":\"no page_view\"",
        "\"original_points\":25.0"
      })
  void shouldRefuseWhatLacksAField(String field) {
    String other = field.replaceFirst("\"", "\"no_");

    assertThatExceptionOfType(InvalidRecordException.class)
        .isThrownBy(() -> ExplanationJson.read(JSON.replace(field, other)))
        .withMessageContaining("not an explanation");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "<html>",
        "\"dimensions\":[null]",
        "\"season\":-1.0",
        "\"season\":1e300"
      })
  void shouldRefuseWhatIsNone(String text) {
    String json = text;
    if (text.startsWith("\"season\"")) {
      json = JSON.replace("\"season\":1.05", text);
    } else if (text.startsWith("\"dimensions\"")) {
      json = JSON.replaceFirst("\"dimensions\":\\[.*?\\]", text);
    }
    String wrong = json;

    assertThatExceptionOfType(InvalidRecordException.class)
        .isThrownBy(() -> ExplanationJson.read(wrong))
        .withMessageContaining("not an explanation");
  }
}
