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

  @Test
  void shouldPassWithWarnings() throws IOException {
    String text = Files.readString(SHIPPED).replace("email_click}", "email_clik}");
    Path odd = Files.writeString(folder.resolve("odd.yaml"), text);

    Run run = Run.of("model", "check", odd.toString());

    assertThat(run.exitCode()).isZero();
    assertThat(run.out().lines().toList())
        .satisfiesExactly(
            remark ->
                assertThat(remark)
                    .contains("odd.yaml:38: warning: groups.email.rules[1].when.type: ")
                    .endsWith("did you mean email_click?"),
            summary -> assertThat(summary).startsWith("ok: ").endsWith(", 4 tiers, 1 warning"));
  }

  @Test
  void shouldRefuseWhatCannotBeMeant() throws IOException {
    String text = Files.readString(SHIPPED).replace("below: 15}", "below: 50}");
    Path wrong = Files.writeString(folder.resolve("wrong.yaml"), text);

    Run run = Run.of("model", "check", wrong.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out())
        .contains("dispositions.long_term_nurture.below: is 50, but fit is never more than 25")
        .doesNotContain("ok: ");
  }
}
