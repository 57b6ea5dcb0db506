package io.leadscorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.modelfile.RoutingReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoutingCheckCommandTest {
  @TempDir private Path folder;

  @Test
  void shouldSayThatAllIsWell() throws IOException {
    Run run = check(RoutingReader.shippedText());

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEqualTo("ok: version 1, 3 tiers, 1 route\n");
  }

  @Test
  void shouldPrintWhatIsWrong() throws IOException {
    Run run = check(RoutingReader.shippedText().replace("pool: sales", "pool: sales, region: kr"));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).contains("routing.yaml:").contains("region: is not a field here");
  }

  @Test
  void shouldRefuseAModelOfThatName() throws IOException {
    Path model = folder.resolve("model.yaml");
    Files.writeString(
        model,
        Files.readString(Path.of("src/main/resources/models/b2b-4d.yaml"))
            .replace("model: b2b-4d", "model: routing"));
    Run run = Run.of("model", "check", model.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).contains("under which routing files are published");
  }

  private Run check(String text) throws IOException {
    return Run.of(
        "routing", "check", Files.writeString(folder.resolve("routing.yaml"), text).toString());
  }
}
