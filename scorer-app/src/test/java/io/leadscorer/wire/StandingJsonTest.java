package io.leadscorer.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leadscorer.domain.handoff.HandoffState;
import io.leadscorer.domain.lead.Disposition;
import io.leadscorer.domain.lead.LifecycleStage;
import io.leadscorer.domain.lead.Touch;
import io.leadscorer.domain.score.Outcome.NextDrop;
import io.leadscorer.domain.score.Standing;
import io.leadscorer.domain.score.Standing.NextChange;
import io.leadscorer.domain.score.Standing.Sales;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandingJsonTest {
  private static final Standing STANDING =
      new Standing(
          "ada",
          "b2b-4d",
          3,
          ZoneId.of("Asia/Seoul"),
          millis("2026-03-02T03:20:00Z"),
          "WARM",
          Disposition.HANDOFF,
          6173,
          false,
          dimensions(),
          -5_000,
          LifecycleStage.MQL,
          "c1",
          2,
          new Sales("ada:h:1", HandoffState.OPEN, millis("2026-03-05T03:20:00Z"), "sam"),
          new NextChange(millis("2026-03-16T03:00:00Z"), "COOL", Disposition.HANDOFF, 5673),
          new NextDrop("COOL", millis("2026-03-16T03:00:00Z")),
          List.of(
              new Touch(millis("2026-03-02T03:20:00.5Z"), "page_view", "email", "/pricing"),
              new Touch(0, "demo_request", null, null)));

  private static final String JSON =
      """
      {"lead_id":"ada","model_id":"b2b-4d","model_version":3,"zone":"Asia/Seoul",\
      "at":"2026-03-02T03:20:00Z","tier":"WARM","disposition":"handoff","score":61.73,\
      "high_intent":false,"dimensions":{"fit":25.0,"behavior":14.001},"adjustments":-5.0,\
      "stage":"mql","company_id":"c1","sequence":2,\
      "handoff":{"handoff_id":"ada:h:1","state":"open","deadline":"2026-03-05T03:20:00Z","owner":"sam"},\
      "next_change":{"at":"2026-03-16T03:00:00Z","tier":"COOL","disposition":"handoff","score":56.73},\
      "next_drop":{"tier":"COOL","at":"2026-03-16T03:00:00Z"},\
      "journey":[{"occurred_at":"2026-03-02T03:20:00.500Z","type":"page_view","channel":"email",\
      "target":"/pricing"},{"occurred_at":"1970-01-01T00:00:00Z","type":"demo_request"}]}""";

  private static long millis(String instant) {
    return Instant.parse(instant).toEpochMilli();
  }

  private static Map<String, Long> dimensions() {
    Map<String, Long> dimensions = new LinkedHashMap<>();
    dimensions.put("fit", 25_000L);
    dimensions.put("behavior", 14_001L);
    return dimensions;
  }

  @Test
  void shouldWriteOneLineWithDimensionsInModelOrder() {
    assertThat(StandingJson.write(STANDING)).isEqualTo(JSON);
  }

  @Test
  void shouldReadWhatItWrites() {
    assertThat(StandingJson.read(JSON)).isEqualTo(STANDING);
    assertThat(StandingJson.read(JSON).dimensions().keySet()).containsExactly("fit", "behavior");
  }

  @Test
  void shouldLeaveOutWhatThereIsNot() {
    String json =
        StandingJson.write(
            new Standing(
                "ada",
                "m",
                1,
                ZoneId.of("UTC"),
                0,
                "COLD",
                Disposition.NURTURE,
                0,
                false,
                Map.of(),
                0,
                LifecycleStage.LEAD,
                null,
                1,
                null,
                null,
                null,
                List.of()));

    assertThat(json).doesNotContain("company_id", "next_", "null");
    assertThat(StandingJson.read(json).nextChange()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"lead_id", "at", "score", "dimensions", "stage", "sequence", "journey"})
  void shouldRefuseWhatLacksAField(String field) {
    assertThatExceptionOfType(InvalidRecordException.class)
        .isThrownBy(() -> StandingJson.read(JSON.replace("\"" + field + "\"", "\"x\"")))
        .withMessageContaining("not a lead");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "{}", "<html>", "{\"error\":\"no\"}"})
  void shouldRefuseWhatIsNone(String json) {
    assertThatExceptionOfType(InvalidRecordException.class)
        .isThrownBy(() -> StandingJson.read(json))
        .withMessageContaining("not a lead");
  }
}
