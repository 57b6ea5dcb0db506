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

/** Every story of handing leads over goes as its file tells it. */
class HandoffStoryTest {
  private static final Path FOLDER = Path.of("src/test/resources/handoffs");

  @TempDir private Path lines;

  @TestFactory
  List<DynamicTest> shouldGoAsTold() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<DynamicTest> tests = files.sorted().map(this::test).toList();
      assertThat(tests).as("stories in " + FOLDER).isNotEmpty();
      return tests;
    }
  }

  private DynamicTest test(Path file) {
    String name = file.getFileName().toString();
    return dynamicTest(
        name,
        file.toUri(),
        () -> {
          Path folder = Files.createDirectory(lines.resolve(name));
          assertThat(new HandoffStory(name, Files.readString(file), folder).run())
              .as(() -> name)
              .isEmpty();
        });
  }
}
