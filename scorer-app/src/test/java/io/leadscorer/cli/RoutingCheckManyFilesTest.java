package io.leadscorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoutingCheckManyFilesTest {
  private static final Path SHIPPED = Path.of("src/main/resources/routing/routing.yaml");

  @TempDir private Path folder;

  @Test
  void shouldPrintWhatIsWrongWithEachOfMany() throws IOException {
    Path bad = edited("bad.yaml", "at_risk: 75%", "at_risk: 175%");
    Path worse = edited("worse.yaml", "pool: sales", "pol: sales");

    Run run = Run.of("routing", "check", bad.toString(), SHIPPED.toString(), worse.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out().lines().toList())
        .satisfiesExactly(
            finding ->
                assertThat(finding)
                    .contains("bad.yaml:")
                    .endsWith(
                        ": escalate.overdue: is 100%, but must be more than the 175% before it"),
            ok -> assertThat(ok).isEqualTo("ok: " + SHIPPED + ": version 1, 3 tiers, 1 route"),
            finding ->
                assertThat(finding)
                    .contains("worse.yaml:")
                    .endsWith(": routes[0].pol: is not a field here; did you mean pool?"));
    assertThat(run.err()).isEmpty();
  }

  @Test
  void shouldPrintWhatItFoundBeforeAFileThatIsMissing() throws IOException {
    Path bad = edited("bad.yaml", "at_risk: 75%", "at_risk: 175%");

    Run run = Run.of("routing", "check", bad.toString(), "none.yaml");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).contains("bad.yaml:").contains("escalate.overdue");
    assertThat(run.err()).contains("none.yaml: does not exist");
  }

  @Test
  void shouldPassWithWarnings() throws IOException {
    Path odd = edited("odd.yaml", "pool: sales}", "pool: sales, when: {regions: [kr]}}");

    Run run = Run.of("routing", "check", odd.toString());

    assertThat(run.exitCode()).isZero();
    assertThat(run.out().lines().toList())
        .satisfiesExactly(
            remark ->
                assertThat(remark).contains(": warning: routes: ends without a route for all"),
            ok -> assertThat(ok).isEqualTo("ok: version 1, 3 tiers, 1 route, 1 warning"));
  }

  private Path edited(String name, String old, String replacement) throws IOException {
    return Files.writeString(
        folder.resolve(name), Files.readString(SHIPPED).replace(old, replacement));
  }
}
