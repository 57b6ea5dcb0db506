package io.leadscorer.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Names the place that a parser has come to, such as {@code journey[0].type}. */
final class JsonPath {

  private static final int LONGEST_QUOTE = 60;

  private JsonPath() {}

  static InvalidRecordException wrongType(JsonParser parser, String expected) throws IOException {
    return new InvalidRecordException(
        ofValue(parser), "expected " + expected + ", found " + found(parser));
  }

  /** The path of the value at the current token. */
  static String ofValue(JsonParser parser) {
    JsonStreamContext context = parser.getParsingContext();
    JsonToken token = parser.currentToken();
    // On the first token of an object or array, the parser's context is already the inside of it.
    boolean inside = token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY;
    return path(inside ? context.getParent() : context);
  }

  /** The path of a field that the object just left does not have. */
  static String missing(JsonParser parser, String field) {
    return join(path(parser.getParsingContext()), field);
  }

  private static String path(JsonStreamContext context) {
    if (context == null || context.inRoot()) {
      return "";
    }
    String outer = path(context.getParent());
    if (context.inArray()) {
      return outer + "[" + context.getCurrentIndex() + "]";
    }
    String name = context.getCurrentName();
    return name == null ? outer : join(outer, name);
  }

  private static String join(String outer, String name) {
    return outer.isEmpty() ? name : outer + "." + name;
  }

  private static String found(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == null) {
      return "nothing";
    }
    return switch (token) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "an array";
      case VALUE_STRING -> "'" + shortened(parser.getText()) + "'";
      default -> shortened(parser.getText());
    };
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "...";
  }
}
