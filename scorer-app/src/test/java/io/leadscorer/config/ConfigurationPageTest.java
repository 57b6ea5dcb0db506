package io.leadscorer.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ConfigurationPageTest {
  private static final Path PAGE = Path.of("../topology-docs/configuration.md");

  @Test
  void thePageListsEveryKeyAsItIs() throws IOException {
    String rows =
        Arrays.stream(ConfigKey.values())
            .map(ConfigurationPageTest::row)
            .collect(Collectors.joining("\n"));

    assertThat(Files.readString(PAGE))
        .as("write these rows into the table of the page")
        .contains(rows);
  }

  private static String row(ConfigKey key) {
    String byDefault =
        key.byDefault()
            .map(text -> text.isEmpty() ? "(empty)" : "`" + text + "`")
            .orElse("required");
    return "| `%s` | %s | %s | %s |".formatted(key.key(), byDefault, key.meaning(), key.allowed());
  }
}
