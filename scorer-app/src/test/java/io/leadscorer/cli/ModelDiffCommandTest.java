package io.leadscorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadscorer.modelfile.ModelReader;
import io.leadscorer.modelfile.ShippedModels;
import io.leadscorer.replay.ReplayJob;
import io.leadscorer.replay.ReplayRequest;
import io.leadscorer.replay.ReplaySummary.ModelSummary;
import io.leadscorer.replay.Terms;
import io.leadscorer.replay.input.InputFile;
import io.leadscorer.replay.input.InputKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelDiffCommandTest {
  private static final long UNTIL = 3_600_000;
  private static final String RULE = "when: {type: demo_request}, points: 25}";

  @TempDir private Path folder;
  private Path events;
  private Path generous;

  /** Lead {@code n} asks for n demos: 10 points of the score each, or 40 in the generous model. */
  @BeforeEach
  void setUp() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int lead = 1; lead <= 4; lead++) {
      for (int demo = 1; demo <= lead; demo++) {
        lines.add(
            "{\"event_id\":\"%d-%d\",\"lead_id\":\"lead-%d\",\"type\":\"demo_request\",\"target\":\"/%d\",\"occurred_at\":%d}"
                .formatted(lead, demo, lead, demo, demo));
      }
    }
    events = Files.write(folder.resolve("events.jsonl"), lines);
    String shipped = ShippedModels.text("b2b-4d");
    assertThat(shipped).contains(RULE);
    generous =
        Files.writeString(
            folder.resolve("generous.yaml"), shipped.replace(RULE, RULE.replace("25", "100")));
  }

  @Test
  void shouldMoveNothingBetweenAModelAndItself() throws IOException {
    JsonNode diff = json("b2b-4d", "b2b-4d");

    assertThat(diff.path("stayed").asInt()).isEqualTo(4);
    assertThat(diff.path("moved").asInt()).isZero();
    assertThat(diff.path("moves")).isEmpty();
    assertThat(diff.path("rules")).isEmpty();
    assertThat(diff.path("sample")).isEmpty();
    assertThat(diff.path("a")).isEqualTo(diff.path("b"));
    assertThat(diff.path("handoffs").path("gained").asInt()).isZero();
  }

  @Test
  void shouldTellWhichLeadsMoveAndWhichRuleMovedThem() throws IOException {
    JsonNode diff = json("b2b-4d", generous.toString());

    assertThat(diff.path("moved").asInt()).isEqualTo(3);
    assertThat(diff.path("stayed").asInt()).isEqualTo(1);
    assertThat(diff.path("moves").toString())
        .isEqualTo("[{\"tier_a\":\"COLD\",\"tier_b\":\"COOL\",\"leads\":3}]");
    assertThat(diff.path("rules").path(0).path("rule").asText()).isEqualTo("demo_request");
    // Three leads with one, two and three demos, 30 points of the score more for each of them.
    assertThat(diff.path("rules").path(0).path("leads").asInt()).isEqualTo(3);
    assertThat(diff.path("rules").path(0).path("points").asInt()).isEqualTo(180);
    assertThat(diff.path("sample").path(0).toString())
        .isEqualTo(
            "{\"lead_id\":\"lead-1\",\"tier_a\":\"COLD\",\"tier_b\":\"COOL\",\"score_a\":10.0,\"score_b\":40.0}");
  }

  @Test
  void shouldTellTheOppositeTheOtherWayRound() throws IOException {
    JsonNode there = json("b2b-4d", generous.toString()).path("handoffs");
    JsonNode back = json(generous.toString(), "b2b-4d").path("handoffs");

    assertThat(there.path("gained").asInt()).isPositive();
    assertThat(back.path("lost")).isEqualTo(there.path("gained"));
    assertThat(back.path("leads_lost")).isEqualTo(there.path("leads_gained"));
    assertThat(back.path("gained")).isEqualTo(there.path("lost"));
  }

  @Test
  void shouldCountAsTwoReplaysDo() throws IOException {
    JsonNode diff = json("b2b-4d", generous.toString());

    assertSameAsReplay(diff.path("a"), ShippedModels.text("b2b-4d"));
    assertSameAsReplay(diff.path("b"), Files.readString(generous));
  }

  private void assertSameAsReplay(JsonNode side, String model) throws IOException {
    ReplayRequest request =
        new ReplayRequest(
            List.of(InputFile.of(InputKind.EVENTS, events)),
            List.of(ModelReader.read("model.yaml", model)),
            Terms.shipped(),
            Duration.ofDays(90),
            UNTIL,
            folder.resolve("out"));
    ModelSummary replayed =
        new ReplayJob(request).run(line -> {}, (taken, all) -> {}).models().get(0);
    assertThat(side.path("tier_changes").asLong()).isEqualTo(replayed.allChanges());
    replayed
        .leadsByTier()
        .forEach(
            (tier, leads) ->
                assertThat(side.path("leads_by_tier").path(tier).asLong())
                    .as(tier)
                    .isEqualTo(leads));
  }

  @Test
  void shouldPrintTables() {
    Run run = diff("b2b-4d", generous.toString(), "--top", "1");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .containsPattern("COLD -> COOL +3\\R")
        .containsPattern("stay +1\\R")
        .containsPattern("demo_request +3 +\\+180\\R")
        .containsPattern("lead-1 +10.00 +40.00 +COLD -> COOL\\R")
        .contains("... and 2 more");
  }

  @Test
  void shouldSayWhichModelIsMissing() {
    Run run = diff("b2b-4d", "nowhere.yaml");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("nowhere.yaml: is neither a file nor the id");
  }

  @Test
  void shouldEndWith2AfterBadLinesAndDoTheRest() throws IOException {
    Files.writeString(events, "bad\n" + Files.readString(events));

    Run run = diff("b2b-4d", "b2b-4d");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("events.jsonl:1: not JSON");
    assertThat(run.out()).contains("1 bad lines").containsPattern("stay +4\\R");
  }

  private JsonNode json(String a, String b) throws IOException {
    Run run = diff(a, b, "--json");
    assertThat(run.exitCode()).as(run.err()).isZero();
    return new ObjectMapper().readTree(run.out());
  }

  private Run diff(String a, String b, String... more) {
    String[] args = {
      "model", "diff", a, b, "--events", events.toString(), "--until", Long.toString(UNTIL)
    };
    return Run.of(Stream.concat(Arrays.stream(args), Arrays.stream(more)).toArray(String[]::new));
  }
}
