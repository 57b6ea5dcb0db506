package io.leadscorer.wire;

import io.leadscorer.domain.score.Explanation;

/** An explanation as one JSON object. */
public final class ExplanationJson {
  private static final JsonDocument<ExplanationDocument> DOCUMENT =
      new JsonDocument<>(ExplanationDocument.class, "an explanation");

  private ExplanationJson() {}

  /** The JSON text, on one line. */
  public static String write(Explanation explanation) {
    return DOCUMENT.write(ExplanationDocument.of(explanation));
  }

  /**
   * The explanation in a JSON text.
   *
   * @throws InvalidRecordException when it is none, or its lines do not add up to the score
   */
  public static Explanation read(String json) {
    return DOCUMENT.read(json, ExplanationDocument::explanation);
  }
}
