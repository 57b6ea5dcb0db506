package io.leadscorer.wire;

import io.leadscorer.domain.score.Forecast;

/** A forecast as one JSON object. */
public final class ForecastJson {
  private static final JsonDocument<ForecastDocument> DOCUMENT =
      new JsonDocument<>(ForecastDocument.class, "a forecast");

  private ForecastJson() {}

  /** The JSON text, on one line. */
  public static String write(Forecast forecast) {
    return DOCUMENT.write(ForecastDocument.of(forecast));
  }

  /**
   * The forecast in a JSON text.
   *
   * @throws InvalidRecordException when it is none
   */
  public static Forecast read(String json) {
    return DOCUMENT.read(json, ForecastDocument::forecast);
  }
}
