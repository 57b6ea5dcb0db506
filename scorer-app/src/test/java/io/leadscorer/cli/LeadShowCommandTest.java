package io.leadscorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeadShowCommandTest {
  @TempDir private Path folder;

  @Test
  void shouldPrintHowALeadStands() throws IOException {
    Run run = new AdaInFiles(folder).run("show", "ada");

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            ada  WARM 61.73 handoff  at 2026-03-04 18:40 Asia/Seoul  b2b-4d version 1
              dimensions   behavior +14, demographic +22.727, fit +25, timing 0
              adjustments  0
              stage        mql
              company      c1
              handoff      ada:h:1 open, contact by 2026-03-05 12:40
              changes      3 so far
              next         COOL 56.73 handoff from 2026-03-16 12:00
              next drop    COOL from 2026-03-16 12:00
              2026-03-02 12:20  demo_request  web  /demo
              2026-03-02 12:40  content_download
            """);
  }

  @Test
  void shouldPrintOneJsonObject() throws IOException {
    Run run = new AdaInFiles(folder).run("show", "ada", "--json");

    JsonNode json = new ObjectMapper().readTree(run.out());
    assertThat(json.path("tier").asText()).isEqualTo("WARM");
    assertThat(json.path("score").asDouble()).isEqualTo(61.73);
    assertThat(json.path("dimensions").path("demographic").asDouble()).isEqualTo(22.727);
    assertThat(json.path("next_change").path("at").asText()).isEqualTo("2026-03-16T03:00:00Z");
    assertThat(json.path("journey")).hasSize(2);
  }

  @Test
  void shouldSayWhereNothingComes() throws IOException {
    Run run = new AdaInFiles(folder).run("show", "bob");

    assertThat(run.out())
        .startsWith("bob  COLD 0.00 nurture")
        .contains("next         nothing, if nothing happens")
        .doesNotContain("next drop", "company");
  }

  @Test
  void shouldRefuseALeadThatIsNotInTheFiles() throws IOException {
    Run run = new AdaInFiles(folder).run("show", "eve");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("lead 'eve' is not known at 2026-03-05T00:00:00Z");
  }
}
