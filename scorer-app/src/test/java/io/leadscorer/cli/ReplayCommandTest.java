package io.leadscorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayCommandTest {
  private static final String EVENT =
      "{\"event_id\":\"e1\",\"lead_id\":\"ada\",\"type\":\"demo_request\",\"occurred_at\":0}\n";

  @TempDir private Path folder;

  @Test
  void shouldSumUpOnStandardOutput() throws IOException {
    Run run = replay(EVENT);

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("1  (reps 0, companies 0, leads 0, activities 0, events 1)")
        .contains("1970-01-01T00:00:00Z to 1970-01-01T01:00:00Z")
        .contains("b2b-4d version 1")
        .contains("(HOT 0, WARM 0, COOL 0, COLD 1)")
        .contains("1  NONE -> COLD")
        .contains("records/s");
    assertThat(folder.resolve("out/tier-changes.jsonl")).isNotEmptyFile();
  }

  @Test
  void shouldEndWith2AfterBadLinesAndDoTheRest() throws IOException {
    Run run = replay("bad\n" + EVENT);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("events.jsonl:1: not JSON");
    assertThat(run.out()).contains("1  NONE -> COLD").contains("malformed 1");
  }

  @Test
  void shouldListTheFirstBadLinesOnly() throws IOException {
    Run run = replay(String.join("\n", Collections.nCopies(25, "bad")));

    assertThat(run.err().lines()).hasSize(21).last().isEqualTo("... and 5 more bad lines");
  }

  @Test
  void shouldRefuseTwoModelsOfOneId() throws IOException {
    Path model = Path.of("src/main/resources/models/b2b-4d.yaml");
    Run run = replay(EVENT, "--model", model.toString(), "--model", model.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("are both of model b2b-4d");
  }

  @Test
  void shouldFailWhereResultsCannotBeWritten() throws IOException {
    Files.writeString(folder.resolve("out"), "in the way");

    Run run = replay(EVENT);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).startsWith("lead-scorer: ").contains("out");
    assertThat(run.err().lines()).hasSize(1);
  }

  private Run replay(String events, String... more) throws IOException {
    Path file = Files.writeString(folder.resolve("events.jsonl"), events);
    String[] args = {
      "replay", "--events", file.toString(), "--until", "3600000", "--out", folder + "/out"
    };
    return Run.of(Stream.concat(Arrays.stream(args), Arrays.stream(more)).toArray(String[]::new));
  }
}
