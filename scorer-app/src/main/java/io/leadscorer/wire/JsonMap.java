package io.leadscorer.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** An Avro map: a JSON object of any keys, in the order given. */
record JsonMap(JsonType values) implements JsonType {

  @Override
  public Object read(JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw JsonPath.wrongType(parser, "an object");
    }
    Map<String, Object> map = new LinkedHashMap<>();
    String key;
    while ((key = parser.nextFieldName()) != null) {
      parser.nextToken();
      if (map.put(key, values.read(parser)) != null) {
        throw new InvalidRecordException(JsonPath.ofValue(parser), "given twice");
      }
    }
    return map;
  }

  @Override
  public void write(JsonGenerator generator, Object value) throws IOException {
    generator.writeStartObject();
    for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
      generator.writeFieldName((String) entry.getKey());
      values.write(generator, entry.getValue());
    }
    generator.writeEndObject();
  }
}
