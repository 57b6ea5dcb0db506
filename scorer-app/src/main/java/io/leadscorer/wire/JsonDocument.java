package io.leadscorer.wire;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.DateTimeException;
import java.util.function.Function;

/**
 * A kind of document, one JSON object each. What is null is not written; fields that are not known
 * are passed over, so that a newer scorer can be asked.
 *
 * @param name of one, with its article, for messages
 */
record JsonDocument<D>(Class<D> type, String name) {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .setDefaultSetterInfo(JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL));

  /** The JSON text, on one line. */
  String write(D document) {
    try {
      return JSON.writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(name + " cannot be written", e);
    }
  }

  /**
   * What a JSON text means.
   *
   * @throws InvalidRecordException when it is no such document, or means nothing
   */
  <T> T read(String json, Function<D, T> meaning) {
    try {
      D document = JSON.readValue(json, type);
      if (document == null) {
        throw new InvalidRecordException("", "not " + name + ": null");
      }
      return meaning.apply(document);
    } catch (JsonProcessingException e) {
      throw new InvalidRecordException("", "not " + name + ": " + e.getOriginalMessage());
    } catch (DateTimeException
        | ArithmeticException
        | IllegalArgumentException
        | IllegalStateException e) {
      throw new InvalidRecordException("", "not " + name + ": " + e.getMessage());
    }
  }
}
