package io.leadscorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelCheckCommandTest {
  private static final Path SHIPPED = Path.of("src/main/resources/models/b2b-4d.yaml");

  @TempDir private Path folder;

  @Test
  void shouldPassAGoodModel() {
    Run run = Run.of("model", "check", SHIPPED.toString());

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).startsWith("ok: b2b-4d version 1, ");
  }

  @Test
  void shouldPrintWhatIsWrongWithABadOne() throws IOException {
    String text = Files.readString(SHIPPED).replace("zone: Asia/Seoul", "zone: Asia/Soul");
    Path bad = Files.writeString(folder.resolve("bad.yaml"), text);

    Run run = Run.of("model", "check", bad.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).contains("bad.yaml:").contains("zone");
    assertThat(run.err()).isEmpty();
  }
}
