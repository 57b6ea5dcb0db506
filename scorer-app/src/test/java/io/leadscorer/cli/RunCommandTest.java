package io.leadscorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {
  @TempDir private Path folder;

  @Test
  void shouldNotStartWhereEverybodyCouldAskAboutLeads() throws IOException {
    Path config =
        Files.writeString(
            folder.resolve("scorer.properties"),
            """
            bootstrap.servers=127.0.0.1:1
            schema.registry.url=http://127.0.0.1:1
            http.address=0.0.0.0:0
            """);

    Run run = Run.of("run", "--config", config.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("lead-scorer: http.address = 0.0.0.0:0 can be reached from elsewhere")
        .contains("set http.token or http.token.file");
  }
}
