package io.leadscorer.modelfile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no YAML, or not one mapping, is refused with its line too. */
class SyntaxTest {

  @Test
  void findsWhereYamlBreaks() {
    EditedModel edited = EditedModel.shipped().with("floor: -20}", "floor: -20");

    assertThat(edited.findings())
        .singleElement()
        .asString()
        .startsWith(
            "my-model.yaml:%d: (file): is not YAML: ".formatted(1 + edited.lineOf("floor: -20")));
  }

  @Test
  void findsACharacterThatYamlDoesNotAllow() {
    EditedModel edited = EditedModel.shipped().with("zone: Asia/Seoul", "zone: \u0007");

    assertThat(edited.findings())
        .containsExactly(
            "my-model.yaml:%d: (file): has a character that YAML does not allow"
                .formatted(edited.lineOf("zone:")));
  }

  @Test
  void refusesAliases() {
    EditedModel edited =
        EditedModel.shipped()
            .with("web:   {steps", "web:   &web {steps")
            .with(
                "email: {steps: [{after: 30d, keep: 50%}, {after: 60d, keep: 0%}]}", "email: *web");

    assertThat(edited.findings())
        .containsExactly(
            "my-model.yaml:%d: (file): refers to *web; write the value out"
                .formatted(edited.lineOf("*web")));
  }

  @Test
  void refusesASecondDocument() {
    EditedModel edited = new EditedModel("model: a\n---\nmodel: b\n");

    assertThat(edited.findings())
        .singleElement()
        .asString()
        .startsWith("my-model.yaml:2: (file): is not YAML: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "# only a comment\n"})
  void refusesAnEmptyFile(String text) {
    assertThat(new EditedModel(text).findings())
        .containsExactly("my-model.yaml:1: (file): is empty; write a scoring model");
  }

  @Test
  void refusesAListForAModel() {
    assertThat(new EditedModel("- a\n").findings())
        .containsExactly("my-model.yaml:1: (file): is a list; write a mapping, like model: b2b-4d");
  }
}
