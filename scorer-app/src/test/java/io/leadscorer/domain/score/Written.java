package io.leadscorer.domain.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.modelfile.ModelReader;
import io.leadscorer.modelfile.ShippedModels;

/** The default model with a part of its file written otherwise. */
final class Written {
  private Written() {}

  /** Replaces the first place where a text stands. */
  static ScoringModel with(String old, String replacement) {
    String text = ShippedModels.text("b2b-4d");
    assertThat(text).contains(old);
    int at = text.indexOf(old);
    return ModelReader.read(
        "written.yaml", text.substring(0, at) + replacement + text.substring(at + old.length()));
  }

  /** Adds a section. */
  static ScoringModel withSection(String section) {
    return ModelReader.read("written.yaml", ShippedModels.text("b2b-4d") + "\n" + section);
  }
}
