package io.leadscorer.replay;

import static io.leadscorer.replay.input.InputKind.COMPANIES;
import static io.leadscorer.replay.input.InputKind.EVENTS;
import static io.leadscorer.replay.input.InputKind.LEADS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.score.TierMove;
import io.leadscorer.modelfile.ModelReader;
import io.leadscorer.replay.input.BadLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayJobTest {
  private static final String T = "2026-03-02T10:00:00Z";
  private static final String SOON = "2026-03-02T12:00:00Z";
  private static final String LATER = "2026-09-01T00:00:00Z";

  @TempDir private Path folder;
  private Scene scene;

  @BeforeEach
  void setUp() {
    scene = new Scene(folder);
  }

  @Test
  void shouldTakeCompaniesLeadsActivitiesAndEventsOfOneInstantInThisOrder() throws IOException {
    scene
        .event("e1", "ada", "demo_request", T)
        .verdict("a1", "ada", "unqualified", T)
        .lead("ada", "acme", T)
        .company("acme", T)
        .until(SOON);

    assertThat(scene.told("tier-changes"))
        .extracting(change -> change.path("cause").asText())
        .containsExactly("profile", "activity");
    assertThat(scene.changes("ada"))
        .containsExactly(T + " NONE -> COOL by profile", T + " COOL -> COLD by activity");
    // The event came after both.
    assertThat(scene.told("tier-changes")).allMatch(change -> change.path("journey").isEmpty());
  }

  @Test
  void shouldKeepTheOrderOfTheFileAtOneInstant() throws IOException {
    scene
        .event("e1", "ada", "demo_request", T)
        .event("e2", "ada", "page_view", T)
        .event("e3", "ada", "email_open", T)
        .lead("ada", "acme", "2026-03-02T10:00:01Z")
        .company("acme", "2026-03-02T10:00:01Z")
        .until(SOON);

    JsonNode last = scene.told("tier-changes").get(1);
    assertThat(last.path("journey"))
        .extracting(touch -> touch.path("type").asText())
        .containsExactly("demo_request", "page_view", "email_open");
  }

  @Test
  void shouldSortFilesByReceivedAt() throws IOException {
    scene
        .line(
            EVENTS,
            "{'event_id':'e1','lead_id':'ada','type':'page_view','occurred_at':'2026-03-02T09:00:00Z','received_at':'2026-03-02T11:00:00Z'}")
        .event("e2", "ada", "demo_request", T)
        .until(SOON);

    assertThat(scene.told("lead-scores"))
        .extracting(score -> score.path("effective_at").asText())
        .containsExactly(T, "2026-03-02T11:00:00Z");
  }

  @Test
  void shouldLetOnlyTheLastOfACompanysProfilesOfOneInstantHold() throws IOException {
    scene
        .lead("ada", "acme", "2026-03-02T09:00:00Z")
        .line(COMPANIES, "{'company_id':'acme','updated_at':'" + T + "','industry':'retail'}")
        .company("acme", T)
        .until(SOON);

    assertThat(scene.changes("ada"))
        .containsExactly(
            "2026-03-02T09:00:00Z NONE -> COLD by profile", T + " COLD -> COOL by profile");
  }

  @Test
  void shouldTakeWhatTheClockBringsBeforeTheNextRecord() throws IOException {
    scene
        .event("e1", "ada", "demo_request", T)
        .event("e2", "bob", "demo_request", "2026-04-20T00:00:00Z")
        .until(LATER);

    List<String> order =
        scene.told("lead-scores").stream()
            .map(
                score -> score.path("lead_id").asText() + " " + score.path("effective_at").asText())
            .toList();
    assertThat(order)
        .startsWith(
            "ada " + T,
            "ada 2026-03-16T10:00:00Z",
            "ada 2026-03-30T10:00:00Z",
            "bob 2026-04-20T00:00:00Z");
  }

  @Test
  void shouldEndTheClockAtUntil() throws IOException {
    ReplaySummary summary =
        scene
            .event("e1", "ada", "demo_request", T)
            .event("e2", "ada", "demo_request", "2026-03-16T10:00:00Z")
            .event("e3", "ada", "demo_request", "2026-03-16T10:00:00.001Z")
            .until("2026-03-16T10:00:00Z");

    assertThat(summary.later()).isEqualTo(1);
    assertThat(summary.records()).containsEntry(EVENTS, 2L);
    // Ten points, half of them gone at the very end, and ten more.
    assertThat(scene.scores("ada")).containsExactly(10.0, 5.0);
  }

  @Test
  void shouldCountADuplicateOnceWithinTheRetention() throws IOException {
    scene
        .retention(Duration.ofDays(60))
        .event("e1", "ada", "demo_request", "2026-03-02T10:00:00Z")
        .event("e1", "ada", "demo_request", "2026-03-02T10:30:00Z")
        .event("e1", "bob", "demo_request", "2026-03-02T10:30:00Z")
        .until(SOON);

    assertThat(scene.scores("ada")).containsExactly(10.0);
    assertThat(scene.scores("bob")).containsExactly(10.0);
  }

  @Test
  void shouldCountAnIdAgainBeyondTheRetention() throws IOException {
    scene
        .retention(Duration.ofDays(60))
        .event("e1", "ada", "demo_request", "2026-03-02T10:00:00Z")
        .event("e1", "ada", "demo_request", "2026-05-01T10:00:00.001Z")
        .event("e2", "bob", "demo_request", "2026-03-02T10:00:00Z")
        .event("e2", "bob", "demo_request", "2026-05-01T10:00:00Z")
        .until("2026-05-01T11:00:00Z");

    assertThat(scene.scores("ada")).endsWith(10.0);
    assertThat(scene.scores("bob")).endsWith(0.0);
  }

  @Test
  void shouldRefuseAnEventFromTheFutureAsReceived() throws IOException {
    String line =
        "{\"event_id\":\"e1\", \"lead_id\":\"ada\",\"type\":\"page_view\",\"occurred_at\":\"2026-03-02T10:05:00.001Z\",\"received_at\":\"2026-03-02T10:00:00Z\"}";
    ReplaySummary summary = scene.line(EVENTS, line).until(SOON);

    assertThat(summary.deadLetters()).containsExactly(Map.entry("future_timestamp", 1L));
    assertThat(summary.badLines()).isZero();
    assertThat(Files.readString(folder.resolve("out/dead-letters.jsonl")))
        .startsWith(
            "{\"topic\":\"lead-events\",\"reason\":\"future_timestamp\",\"detail\":\"occurred_at")
        .endsWith(",\"record\":" + line + "}\n");
  }

  @Test
  void shouldGoOnAfterBadLines() throws IOException {
    ReplaySummary summary =
        scene
            .line(EVENTS, "{'event_id':'e0','lead_id':'ada','type':'page_view'}")
            .event("e1", "ada", "demo_request", T)
            .line(EVENTS, "nonsense")
            .line(LEADS, "{'lead_id':'ada','updated_at':0,'lifecycle_stage':'king'}")
            .until(SOON);

    assertThat(scene.badLines())
        .extracting(BadLine::toString)
        .satisfiesExactly(
            bad -> assertThat(bad).contains("leads.jsonl:1: lifecycle_stage: 'king' is not one of"),
            bad -> assertThat(bad).contains("events.jsonl:1: occurred_at: missing"),
            bad -> assertThat(bad).contains("events.jsonl:3: not JSON"));
    assertThat(summary.deadLetters()).containsExactly(Map.entry("malformed", 3L));
    assertThat(scene.told("dead-letters"))
        .extracting(letter -> letter.path("record").path("event_id").asText())
        .containsExactly("", "e0", "");
    assertThat(scene.told("dead-letters").get(2).path("record").asText()).isEqualTo("nonsense");
    assertThat(scene.scores("ada")).containsExactly(10.0);
  }

  @Test
  void shouldRefuseIdsWithControlCharacters() throws IOException {
    scene
        .event("e1", "a\\u0000da", "page_view", T)
        .line(LEADS, "{'lead_id':'a\\nda','tombstone':true,'updated_at':'" + T + "'}")
        .until(SOON);

    assertThat(scene.badLines())
        .extracting(BadLine::detail)
        .containsOnly("lead_id: contains a control character");
    assertThat(scene.told("tier-changes")).isEmpty();
  }

  @Test
  void shouldRefuseInstantsBefore1970() throws IOException {
    scene.event("e1", "ada", "page_view", "1969-12-31T23:59:59Z").until(SOON);

    assertThat(scene.badLines())
        .extracting(BadLine::detail)
        .containsExactly("received_at: lies before 1970");
  }

  @Test
  void shouldEraseALead() throws IOException {
    scene
        .event("e1", "ada", "demo_request", T)
        .line(LEADS, "{'lead_id':'ada','tombstone':true,'updated_at':'2026-03-02T11:00:00Z'}")
        .event("e1", "ada", "demo_request", "2026-03-02T11:30:00Z")
        .until(SOON);

    assertThat(scene.changes("ada"))
        .containsExactly(
            T + " NONE -> COLD by event", "2026-03-02T11:30:00Z NONE -> COLD by event");
    String tombstone =
        "{\"lead_id\":\"ada\",\"effective_at\":\"2026-03-02T11:00:00Z\",\"tombstone\":true}";
    assertThat(Files.readAllLines(folder.resolve("out/lead-scores.jsonl")).get(1))
        .isEqualTo(tombstone);
    assertThat(folder.resolve("out/long-term-nurture.jsonl")).hasContent(tombstone + "\n");
  }

  @Test
  void shouldTellWhoJoinsAndLeavesTheNurturingList() throws IOException {
    scene
        .line(COMPANIES, "{'company_id':'acme','updated_at':'2026-03-02T09:00:00Z'}")
        .lead("ada", "acme", "2026-03-02T10:00:00Z")
        .company("acme", "2026-03-02T11:00:00Z")
        .until(SOON);

    List<JsonNode> list = scene.told("long-term-nurture");
    assertThat(list).hasSize(2);
    assertThat(list.get(0).path("since").asText()).isEqualTo(T);
    assertThat(list.get(1))
        .hasToString(
            "{\"lead_id\":\"ada\",\"effective_at\":\"2026-03-02T11:00:00Z\",\"tombstone\":true}");
  }

  @Test
  void shouldTellHotMqlsTwice() throws IOException {
    ReplaySummary summary = hotLead().until(SOON);

    assertThat(scene.told("hot-mql")).hasSize(1);
    assertThat(scene.told("tier-changes")).contains(scene.told("hot-mql").get(0));
    assertThat(summary.models().get(0).hotMqls()).isEqualTo(1);
    assertThat(summary.models().get(0).leadsByTier()).containsEntry("HOT", 1L);
  }

  private Scene hotLead() {
    scene
        .company("acme", T)
        .line(
            LEADS,
            "{'lead_id':'ada','company_id':'acme','seniority':'c_level','budget_date':'2026-04-01','updated_at':'"
                + T
                + "'}");
    for (int i = 0; i < 4; i++) {
      scene.line(
          EVENTS,
          "{'event_id':'e%d','lead_id':'ada','type':'demo_request','target':'/%d','occurred_at':'2026-03-02T10:0%d:00Z'}"
              .formatted(i, i, i));
    }
    return scene;
  }

  @Test
  void shouldReadCompressedFiles() throws IOException {
    scene.compressed().event("e1", "ada", "demo_request", T).line(EVENTS, "{}").until(SOON);

    assertThat(scene.scores("ada")).containsExactly(10.0);
    assertThat(scene.told("dead-letters").get(0).path("record")).hasToString("{}");
  }

  @Test
  void shouldWriteEveryFileEvenIfNothingHappens() throws IOException {
    scene.line(EVENTS, "").until(SOON);

    for (String topic :
        List.of("tier-changes", "hot-mql", "lead-scores", "long-term-nurture", "dead-letters")) {
      assertThat(folder.resolve("out").resolve(topic + ".jsonl")).isEmptyFile();
    }
  }

  @Test
  void shouldScoreWithSeveralModelsSideBySide() throws IOException {
    ReplaySummary summary =
        scene
            .models(ModelReader.shipped("b2b-4d"), named("twin"))
            .event("e1", "ada", "demo_request", T)
            .line(LEADS, "{'lead_id':'ada','tombstone':true,'updated_at':'2026-03-02T11:00:00Z'}")
            .event("e2", "bob", "page_view", "2026-03-02T13:00:00Z")
            .line(
                EVENTS,
                "{'event_id':'e3','lead_id':'bob','type':'page_view','occurred_at':'2027-03-02T13:00:00Z','received_at':'"
                    + T
                    + "'}")
            .until("2026-03-02T14:00:00Z");

    assertThat(scene.told("tier-changes"))
        .extracting(
            change ->
                change.path("lead_id").asText() + " under " + change.path("model_id").asText())
        .containsExactly(
            "ada under b2b-4d", "ada under twin", "bob under b2b-4d", "bob under twin");
    // What both models say, or refuse, is told once.
    assertThat(scene.told("lead-scores").stream().filter(line -> line.has("tombstone"))).hasSize(1);
    assertThat(scene.told("dead-letters")).hasSize(1);
    assertThat(summary.models()).extracting(model -> model.leads()).containsExactly(1L, 1L);
  }

  private static ScoringModel named(String id) {
    ScoringModel model = ModelReader.shipped("b2b-4d");
    return new ScoringModel(
        id,
        model.version(),
        model.calendar(),
        model.futureTolerance(),
        model.scoreInterval(),
        model.recheck(),
        model.journey(),
        model.reasons(),
        model.dimensions(),
        model.groups(),
        model.eventRules(),
        model.profileRules(),
        model.timing(),
        model.intent(),
        model.inactivity(),
        model.repeatedAction(),
        model.counts(),
        model.recencies(),
        model.seasons(),
        model.score(),
        model.tiers(),
        model.gates(),
        model.dispositions(),
        model.verdicts(),
        model.anomalies());
  }

  @Test
  void shouldCountWhatItDid() throws IOException {
    ReplaySummary summary =
        scene.event("e1", "ada", "demo_request", T).lead("bob", "acme", T).until(SOON);

    assertThat(summary.taken()).isEqualTo(2);
    assertThat(summary.models().get(0).changes())
        .containsExactly(Map.entry(new TierMove("NONE", "COLD"), 2L));
    assertThat(summary.models().get(0).leads()).isEqualTo(2);
  }
}
