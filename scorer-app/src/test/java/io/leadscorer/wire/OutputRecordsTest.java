package io.leadscorer.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.domain.handoff.Deal;
import io.leadscorer.domain.lead.Disposition;
import io.leadscorer.domain.lead.LifecycleStage;
import io.leadscorer.domain.lead.Touch;
import io.leadscorer.domain.score.Alert;
import io.leadscorer.domain.score.Cause;
import io.leadscorer.domain.score.Outcome;
import io.leadscorer.events.LeadScore;
import io.leadscorer.events.NurtureMembership;
import io.leadscorer.events.TierChange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutputRecordsTest {

  @Test
  void aTierChangeReadsAsTheContractSays() {
    TierChange record = OutputRecords.tierChange(change(new Outcome.NextDrop("WARM", 4_000)));

    assertThat(AvroJson.of(TierChange.class).write(record))
        .isEqualTo(
            "{\"lead_id\":\"l\",\"model_id\":\"b2b-4d\",\"model_version\":3,\"sequence\":7,"
                + "\"from_tier\":\"NONE\",\"to_tier\":\"HOT\",\"from_disposition\":\"none\","
                + "\"to_disposition\":\"long_term_nurture\",\"score\":80.07,"
                + "\"dimensions\":{\"timing\":0.002,\"behavior\":-8.0},\"adjustments\":-15.001,"
                + "\"high_intent\":true,\"cause\":\"event\","
                + "\"effective_at\":\"1970-01-01T00:00:01Z\","
                + "\"reasons\":[{\"rule\":\"demo\",\"dimension\":\"behavior\",\"points\":12.5,"
                + "\"next_change_at\":\"1970-01-01T00:00:02Z\",\"next_points\":0.0},"
                + "{\"rule\":\"icp\",\"dimension\":\"fit\",\"points\":8.0}],"
                + "\"journey\":[{\"occurred_at\":\"1970-01-01T00:00:03Z\","
                + "\"type\":\"page_view\",\"target\":\"/pricing\"}],"
                + "\"next_drop\":{\"tier\":\"WARM\",\"at\":\"1970-01-01T00:00:04Z\"},"
                + "\"handoff_id\":\"l:h:2\",\"deadline\":\"1970-01-01T00:00:09Z\","
                + "\"title\":\"CTO\",\"company_name\":\"ACME\",\"industry\":\"saas\","
                + "\"region\":\"kr\",\"deal_size_usd\":5}");
  }

  @Test
  void aLeadWithNowhereToFallHasNoNextDrop() {
    assertThat(OutputRecords.tierChange(change(null)).getNextDrop()).isNull();
  }

  @Test
  void scoresAndPointsPrintAsTheDecimalsTheyAre() {
    for (int hundredths = 0; hundredths <= 10_000; hundredths++) {
      String text = Double.toString(OutputRecords.nurtureMembership(joined(hundredths)).getScore());
      assertThat(text).matches("\\d+\\.\\d{1,2}");
      assertThat(Math.round(Double.parseDouble(text) * 100)).isEqualTo(hundredths);
    }
  }

  @Test
  void aScoreUpdateReadsAsTheContractSays() {
    LeadScore record =
        OutputRecords.leadScore(
            new Outcome.ScoreUpdate(
                "l",
                "m",
                2,
                4,
                "COOL",
                Disposition.HANDOFF,
                4_050,
                Map.of("fit", 25_000L),
                -1_500,
                false,
                LifecycleStage.MQL,
                List.of(),
                null,
                null,
                Outcome.ScoreUpdate.ToldFor.SCORE,
                0,
                1_000));

    assertThat(AvroJson.of(LeadScore.class).write(record))
        .isEqualTo(
            "{\"lead_id\":\"l\",\"model_id\":\"m\",\"model_version\":2,\"sequence\":4,"
                + "\"tier\":\"COOL\",\"disposition\":\"handoff\",\"score\":40.5,"
                + "\"dimensions\":{\"fit\":25.0},\"adjustments\":-1.5,\"high_intent\":false,"
                + "\"lifecycle_stage\":\"mql\",\"effective_at\":\"1970-01-01T00:00:01Z\","
                + "\"reasons\":[],\"told_for\":\"score\"}");
  }

  @Test
  void aMembershipBeginsWhenTheLeadJoined() {
    NurtureMembership record = OutputRecords.nurtureMembership(joined(1_234));

    assertThat(AvroJson.of(NurtureMembership.class).write(record))
        .isEqualTo(
            "{\"lead_id\":\"l\",\"model_id\":\"m\",\"model_version\":2,\"sequence\":5,"
                + "\"score\":12.34,\"since\":\"1970-01-01T00:00:01Z\"}");
  }

  private static Outcome.NurtureJoined joined(int score) {
    return new Outcome.NurtureJoined("l", "m", 2, 5, score, 1_000);
  }

  private static Outcome.TierChange change(Outcome.NextDrop nextDrop) {
    Map<String, Long> dimensions = new LinkedHashMap<>();
    dimensions.put("timing", 2L);
    dimensions.put("behavior", -8_000L);
    return new Outcome.TierChange(
        "l",
        "b2b-4d",
        3,
        7,
        "NONE",
        "HOT",
        Disposition.NONE,
        Disposition.LONG_TERM_NURTURE,
        8_007,
        dimensions,
        -15_001,
        true,
        Cause.EVENT,
        1_000,
        List.of(
            new Outcome.Reason("demo", "behavior", 12_500, 2_000L, 0L),
            new Outcome.Reason("icp", "fit", 8_000, null, null)),
        List.of(new Touch(3_000, "page_view", null, "/pricing")),
        nextDrop,
        new Alert("l:h:2", 9_000L, "CTO", "ACME", new Deal("kr", "saas", 5L)));
  }
}
