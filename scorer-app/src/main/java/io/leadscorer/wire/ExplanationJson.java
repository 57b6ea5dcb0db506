package io.leadscorer.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.leadscorer.domain.score.Explanation;

/** An explanation as one JSON object. What is null is not written. */
public final class ExplanationJson {
  private static final ObjectMapper JSON =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  private ExplanationJson() {}

  /** The JSON text, on one line. */
  public static String write(Explanation explanation) {
    try {
      return JSON.writeValueAsString(ExplanationDocument.of(explanation));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an explanation cannot be written", e);
    }
  }
}
