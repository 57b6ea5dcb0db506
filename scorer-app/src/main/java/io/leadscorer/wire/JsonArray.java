package io.leadscorer.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** An Avro array: a JSON array. */
record JsonArray(JsonType items) implements JsonType {

  @Override
  public Object read(JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw JsonPath.wrongType(parser, "an array");
    }
    List<Object> list = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      list.add(items.read(parser));
    }
    return list;
  }

  @Override
  public void write(JsonGenerator generator, Object value) throws IOException {
    generator.writeStartArray();
    for (Object item : (List<?>) value) {
      items.write(generator, item);
    }
    generator.writeEndArray();
  }
}
