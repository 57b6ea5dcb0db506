package io.leadscorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class ProgramTest {

  static Stream<String> commands() {
    return paths(Program.commandLine(false), "").stream();
  }

  private static List<String> paths(CommandLine command, String path) {
    Stream<String> below =
        command.getSubcommands().entrySet().stream()
            .flatMap(sub -> paths(sub.getValue(), path + sub.getKey() + " ").stream());
    return Stream.concat(Stream.of(path.strip()), below).toList();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void shouldHelpWithEveryCommand(String command) {
    Run run = Run.of((command + " --help").strip().split(" "));

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("Usage: lead-scorer" + (command.isEmpty() ? "" : " " + command));
    if (!command.isEmpty()) {
      assertThat(run.out()).containsPattern("Examples?:");
    }
  }

  @Test
  void shouldTellTheVersionOfTheBuild() throws IOException {
    Matcher version =
        Pattern.compile("<artifactId>lead-scorer</artifactId>\\s*<version>(.*?)</version>")
            .matcher(Files.readString(Path.of("../pom.xml")));

    assertThat(version.find()).isTrue();
    assertThat(Run.of("--version").out())
        .as("resources/io/leadscorer/cli/version.txt follows the version in pom.xml")
        .startsWith("lead-scorer " + version.group(1) + System.lineSeparator());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "                                    | Missing required subcommand",
        "repaly                              | Did you mean: lead-scorer replay?",
        "replay --out x                      | '--until=INSTANT'",
        "replay --until 0                    | '--out=DIR'",
        "replay --until 0 --out x            | nothing to read",
        "replay --until today --out x        | 'today' is not an instant",
        "replay --until 0 --out x --evnts f  | --events",
        "replay --until 0 --out x --events none.jsonl | none.jsonl: does not exist",
        "replay --until 0 --out x --events src --ledger-retention 1y | '1y' is not a duration",
        "replay --until 0 --out x --events pom.xml --ledger-retention 30d | b2b-4d looks back 60 days",
        "replay --until 0 --out x --events pom.xml --model none.yaml | none.yaml: does not exist",
        "import --events f                   | --config",
        "import --bootstrap-servers h:1 --events f | --schema-registry",
        "import --config none.properties --events pom.xml | none.properties does not exist",
        "import --bootstrap-servers h:1 --schema-registry http://h --events pom.xml --until 0"
            + " | --until goes with --file-time",
        "import --bootstrap-servers h --schema-registry http://h --events pom.xml"
            + " | bootstrap.servers",
        "model check                         | FILE",
        "model check none.yaml               | none.yaml: does not exist",
        "topology --topics-prefix ?          | topics.prefix",
      })
  void shouldRefuseWrongUsageInOneClearLine(String args, String says) {
    Run run = Run.of(args == null ? new String[0] : args.split(" +"));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("lead-scorer: ").contains(says).doesNotContain("\tat ");
    assertThat(run.err().lines().count()).isLessThan(8);
  }
}
