package io.leadscorer.modelfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;

/** The default model's file with something changed in it. */
record EditedModel(String text) {
  static final String FILE = "my-model.yaml";

  static EditedModel shipped() {
    return new EditedModel(ShippedModels.text("b2b-4d"));
  }

  /** Replaces the only or first place where a text stands. */
  EditedModel with(String old, String replacement) {
    int at = text.indexOf(old);
    assertThat(at).as("place of <%s>", old).isNotNegative();
    return new EditedModel(text.substring(0, at) + replacement + text.substring(at + old.length()));
  }

  /** The line, from 1, on which a text first stands. */
  int lineOf(String anchor) {
    int at = text.indexOf(anchor);
    assertThat(at).as("place of <%s>", anchor).isNotNegative();
    return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
  }

  List<String> findings() {
    ModelFileException refused =
        catchThrowableOfType(ModelFileException.class, () -> ModelReader.read(FILE, text));
    assertThat(refused).as("refusal").isNotNull();
    List<String> findings = refused.findings().stream().map(Finding::toString).toList();
    assertThat(refused).hasMessage(String.join("\n", findings));
    return findings;
  }
}
