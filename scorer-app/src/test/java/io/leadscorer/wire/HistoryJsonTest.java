package io.leadscorer.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.domain.lead.KeptFact;
import io.leadscorer.domain.lead.LeadEvent;
import io.leadscorer.domain.lead.SalesActivity;
import io.leadscorer.domain.score.ALead;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

public class HistoryJsonTest {
  private static final List<KeptFact> FACTS =
      List.of(
          new KeptFact.Profile(
              1, millis(1), ALead.profile().email("ada@example.com").of("ada", millis(0))),
          new KeptFact.Event(
              2,
              millis(2),
              new LeadEvent(
                  "e1",
                  "ada",
                  "page_view",
                  millis(1),
                  "email",
                  "/pricing",
                  Map.of("utm", "x"),
                  "10.0.0.1",
                  "https://example.com")),
          new KeptFact.Event(
              3,
              millis(3),
              new LeadEvent(
                  "e2", "ada", "demo_request", millis(3), null, null, Map.of(), null, null)),
          activity(4, SalesActivity.Type.CONTACTED, null),
          activity(5, SalesActivity.Type.VERDICT, SalesActivity.Verdict.NOT_READY));

  public static final String JSON =
      """
      {"lead_id":"ada","facts":[\
      {"fact":"activity","counted_at":"2026-03-02T05:00:00Z","occurred_at":"2026-03-02T05:00:00Z",\
      "type":"verdict","verdict":"not_ready"},\
      {"fact":"activity","counted_at":"2026-03-02T04:00:00Z","occurred_at":"2026-03-02T04:00:00Z",\
      "type":"contacted"},\
      {"fact":"event","counted_at":"2026-03-02T03:00:00Z","occurred_at":"2026-03-02T03:00:00Z",\
      "type":"demo_request"},\
      {"fact":"event","counted_at":"2026-03-02T02:00:00Z","occurred_at":"2026-03-02T01:00:00Z",\
      "type":"page_view","channel":"email","target":"/pricing"},\
      {"fact":"profile","counted_at":"2026-03-02T01:00:00Z","occurred_at":"2026-03-02T00:00:00Z"}],\
      "more":false}""";

  private static long millis(int hour) {
    return Instant.parse("2026-03-02T0%d:00:00Z".formatted(hour)).toEpochMilli();
  }

  private static KeptFact activity(
      int ordinal, SalesActivity.Type type, SalesActivity.Verdict verdict) {
    return new KeptFact.Activity(
        ordinal,
        millis(ordinal),
        new SalesActivity(
            "a" + ordinal, "ada", type, millis(ordinal), "rep", 60L, verdict, null, "a note"));
  }

  @Test
  void shouldTellTheNewestFirstAndNeitherAddressesNorNotes() {
    assertThat(HistoryJson.write("ada", FACTS, 5)).isEqualTo(JSON);
  }

  @Test
  void shouldSayThatOlderOnesAreLeftOut() {
    assertThat(HistoryJson.write("ada", FACTS, 1))
        .contains("not_ready", "\"more\":true")
        .doesNotContain("contacted");
  }

  @Test
  void shouldTellOfALeadOfWhichNothingIsKept() {
    assertThat(HistoryJson.write("ada", List.of(), 1))
        .isEqualTo("{\"lead_id\":\"ada\",\"facts\":[],\"more\":false}");
  }
}
