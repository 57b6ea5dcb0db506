package io.leadscorer.modelfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leadscorer.config.ScorerConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The list of models is that of the files, of the guide and of the stories. */
class ShippedModelsTest {
  private static final Path FILES = Path.of("src/main/resources/models");
  private static final Path GUIDE = Path.of("../topology-docs/models.md");
  private static final Path SCENARIOS = Path.of("src/test/resources/scenarios");

  @Test
  void shouldListEveryFile() throws IOException {
    try (Stream<Path> files = Files.list(FILES)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> name.endsWith(".yaml"))
          .containsExactlyInAnyOrderElementsOf(
              ShippedModels.IDS.stream().map(id -> id + ".yaml").toList());
    }
  }

  @ParameterizedTest
  @FieldSource("io.leadscorer.modelfile.ShippedModels#IDS")
  void shouldNameAModelAsItsFile(String id) {
    assertThat(ModelReader.shipped(id).id()).isEqualTo(id);
  }

  /** Else it could not be published to a scorer that is configured as it comes. */
  @ParameterizedTest
  @FieldSource("io.leadscorer.modelfile.ShippedModels#IDS")
  void shouldLookBackNoFurtherThanFactsAreKeptByDefault(String id) {
    ScorerConfig asItComes =
        ScorerConfig.of(
            Map.of(
                "bootstrap.servers", "localhost:1", "schema.registry.url", "http://localhost:1"));

    assertThat(Duration.ofMillis(ModelReader.shipped(id).horizon()))
        .isLessThanOrEqualTo(asItComes.ledgerRetention());
  }

  @ParameterizedTest
  @FieldSource("io.leadscorer.modelfile.ShippedModels#IDS")
  void shouldShowEveryModelInTheGuide(String id) throws IOException {
    assertThat(Files.readString(GUIDE)).contains("| [`" + id + "`](");
  }

  @ParameterizedTest
  @FieldSource("io.leadscorer.modelfile.ShippedModels#IDS")
  void shouldTellAStoryOfEveryModel(String id) throws IOException {
    try (Stream<Path> files = Files.list(SCENARIOS)) {
      assertThat(files)
          .anySatisfy(file -> assertThat(file).content().startsWith("model: " + id + "\n"));
    }
  }

  @Test
  void shouldNameThoseThatShip() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ShippedModels.text("hubspot"))
        .withMessage(
            "no model ships as 'hubspot'; publish one under that id, or name one of b2b-4d, bant,"
                + " classic-100, mql-sql, hubspot-style");
  }
}
