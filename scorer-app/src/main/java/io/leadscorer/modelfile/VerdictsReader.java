package io.leadscorer.modelfile;

import io.leadscorer.domain.model.Verdicts;

/** Reads what sales verdicts cost. */
final class VerdictsReader {
  private static final String NOT_READY = "{below_threshold: 1}";
  private static final String UNQUALIFIED = "{points: -100}";

  private VerdictsReader() {}

  static Verdicts read(YamlMap model) {
    return model.requiredMap(
        "verdicts",
        "{not_ready: %s, unqualified: %s}".formatted(NOT_READY, UNQUALIFIED),
        map ->
            new Verdicts(
                map.requiredMap(
                    "not_ready",
                    NOT_READY,
                    fields -> fields.required("below_threshold", Quantities.POSITIVE_POINTS).get()),
                map.requiredMap(
                    "unqualified",
                    UNQUALIFIED,
                    fields -> fields.required("points", Quantities.NEGATIVE_POINTS).get())));
  }
}
