package io.leadscorer.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every story in the folder of scenarios goes as its file tells it. */
class ScenarioTest {
  private static final Path FOLDER = Path.of("src/test/resources/scenarios");

  @TempDir private Path lines;

  @TestFactory
  List<DynamicTest> shouldGoAsTold() throws IOException {
    List<DynamicTest> tests;
    try (Stream<Path> files = Files.list(FOLDER)) {
      tests = files.sorted().map(this::test).toList();
    }
    assertThat(tests).as("scenarios in " + FOLDER).isNotEmpty();
    return tests;
  }

  private DynamicTest test(Path file) {
    Scenario scenario;
    try {
      scenario = ScenarioReader.read(file.getFileName().toString(), Files.readString(file));
    } catch (IOException | InvalidScenarioException e) {
      return dynamicTest(
          file.getFileName().toString(),
          file.toUri(),
          () -> {
            throw e;
          });
    }
    return dynamicTest(
        scenario.story(),
        file.toUri(),
        () -> assertThat(String.join("\n", new ScenarioRunner(scenario, lines).run())).isEmpty());
  }
}
