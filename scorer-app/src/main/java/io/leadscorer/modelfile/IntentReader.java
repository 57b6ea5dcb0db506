package io.leadscorer.modelfile;

import io.leadscorer.domain.model.Intent;

/** Reads what counts as high purchase intent. */
final class IntentReader {
  private IntentReader() {}

  static Intent read(YamlMap model, References references) {
    return model.requiredMap(
        "intent",
        "{dimension: behavior, window: 30d, points: 50}",
        map ->
            new Intent(
                map.required("dimension", references.dimension()).get(),
                map.required("window", Quantities.POSITIVE_DURATION).get(),
                map.required("points", Quantities.POSITIVE_POINTS).get()));
  }
}
