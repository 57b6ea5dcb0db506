package io.leadscorer.modelfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the guide to the model language shows can be written so. */
class GuideTest {
  private static final Path GUIDE = Path.of("../topology-docs/models.md");
  private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```yaml\n(.*?)^```$");
  private static final Pattern SECTION = Pattern.compile("(?m)^(?=[a-z_]+:)");
  private static final Pattern TEST = Pattern.compile("`(\\{.*?})`");

  /** The default model, with each example in place of the section of its name. */
  static Stream<String> models() throws IOException {
    return EXAMPLE
        .matcher(Files.readString(GUIDE))
        .results()
        .map(
            found -> {
              Map<String, String> sections = sections(ShippedModels.text("b2b-4d"));
              sections.putAll(sections(found.group(1)));
              return String.join("\n", sections.values());
            });
  }

  @ParameterizedTest
  @MethodSource("models")
  void shouldReadEveryExample(String model) {
    assertThatCode(() -> ModelReader.read("example.yaml", model)).doesNotThrowAnyException();
  }

  @Test
  void shouldShowExamples() throws IOException {
    assertThat(models()).hasSizeGreaterThan(5);
  }

  /** Each test of the table of conditions, on a field that it fits. */
  static Stream<String> tests() throws IOException {
    return Files.readString(GUIDE)
        .lines()
        .filter(line -> line.startsWith("| `") && line.contains("{"))
        .flatMap(line -> TEST.matcher(line.split(" \\| ", 2)[0]).results())
        .map((MatchResult found) -> found.group(1))
        .filter(test -> !test.contains("..."));
  }

  @ParameterizedTest
  @MethodSource("tests")
  void shouldReadEveryTestOfTheTable(String test) {
    EditedModel edited =
        EditedModel.shipped().with("{seniority: c_level}", "{attributes.any: " + test + "}");

    assertThatCode(() -> ModelReader.read("test.yaml", edited.text())).doesNotThrowAnyException();
  }

  @Test
  void shouldTableEveryTest() throws IOException {
    assertThat(tests()).hasSize(12);
  }

  private static Map<String, String> sections(String text) {
    Map<String, String> sections = new LinkedHashMap<>();
    for (String section : SECTION.split(text)) {
      if (!section.isBlank() && !section.startsWith("#")) {
        sections.put(section.substring(0, section.indexOf(':')), section);
      }
    }
    return sections;
  }
}
