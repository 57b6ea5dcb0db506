package io.leadscorer.wire;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.leadscorer.domain.score.Forecast;
import java.time.DateTimeException;

/**
 * A forecast as one JSON object. What is null is not written; fields that are not known are passed
 * over, so that a newer scorer can be asked.
 */
public final class ForecastJson {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .setDefaultSetterInfo(JsonSetter.Value.forValueNulls(Nulls.FAIL));

  private ForecastJson() {}

  /** The JSON text, on one line. */
  public static String write(Forecast forecast) {
    try {
      return JSON.writeValueAsString(ForecastDocument.of(forecast));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a forecast cannot be written", e);
    }
  }

  /**
   * The forecast in a JSON text.
   *
   * @throws InvalidRecordException when it is none
   */
  public static Forecast read(String json) {
    try {
      ForecastDocument document = JSON.readValue(json, ForecastDocument.class);
      if (document == null) {
        throw new InvalidRecordException("", "not a forecast: null");
      }
      return document.forecast();
    } catch (JsonProcessingException e) {
      throw new InvalidRecordException("", "not a forecast: " + e.getOriginalMessage());
    } catch (DateTimeException | ArithmeticException e) {
      throw new InvalidRecordException("", "not a forecast: " + e.getMessage());
    }
  }
}
