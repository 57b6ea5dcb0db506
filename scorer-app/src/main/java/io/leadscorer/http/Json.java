package io.leadscorer.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;

/** Bodies of responses. */
final class Json {
  static final String TYPE = "application/json";

  private static final ObjectMapper JSON = new ObjectMapper();

  private Json() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** The object in a text of this program's own. */
  static ObjectNode object(String text) {
    try {
      return JSON.readValue(text, ObjectNode.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer is no JSON object", e);
    }
  }

  /** What every answer looks like that is not the one asked for. */
  static ObjectNode error(String message) {
    return object().put("error", message);
  }

  static void error(Context context, String message) {
    send(context, error(message));
  }

  static void send(Context context, ObjectNode body) {
    context.contentType(TYPE).result(body.toString());
  }
}
