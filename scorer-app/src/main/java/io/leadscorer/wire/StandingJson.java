package io.leadscorer.wire;

import io.leadscorer.domain.score.Standing;

/** How a lead stands as one JSON object. */
public final class StandingJson {
  private static final JsonDocument<StandingDocument> DOCUMENT =
      new JsonDocument<>(StandingDocument.class, "a lead");

  private StandingJson() {}

  /** The JSON text, on one line. */
  public static String write(Standing standing) {
    return DOCUMENT.write(StandingDocument.of(standing));
  }

  /**
   * How a lead stands according to a JSON text.
   *
   * @throws InvalidRecordException when it does not say
   */
  public static Standing read(String json) {
    return DOCUMENT.read(json, StandingDocument::standing);
  }
}
