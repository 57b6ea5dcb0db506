package io.leadscorer.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.jspecify.annotations.Nullable;

/** How values of one Avro schema stand in JSON. */
interface JsonType {

  /** The value at the parser's current token, which is its last token on return. */
  @Nullable Object read(JsonParser parser) throws IOException;

  /** Writes a value that {@link #read} could have given. */
  void write(JsonGenerator generator, Object value) throws IOException;

  /** The JSON form of a schema: of those that the topics' records are made of, and no others. */
  static JsonType of(Schema schema, SpecificData data) {
    LogicalType logical = schema.getLogicalType();
    if (logical instanceof LogicalTypes.TimestampMillis) {
      return JsonScalar.INSTANT;
    }
    if (logical instanceof LogicalTypes.Date) {
      return JsonScalar.DATE;
    }
    return switch (schema.getType()) {
      case STRING -> JsonScalar.TEXT;
      case LONG -> JsonScalar.LONG;
      case INT -> JsonScalar.INT;
      case DOUBLE -> JsonScalar.DOUBLE;
      case BOOLEAN -> JsonScalar.BOOLEAN;
      case ARRAY -> new JsonArray(of(schema.getElementType(), data));
      case MAP -> new JsonMap(of(schema.getValueType(), data));
      case RECORD -> new JsonRecord(schema, data, data.getClass(schema));
      case UNION -> new JsonNullable(of(otherThanNull(schema), data));
      default -> throw new IllegalArgumentException("No JSON form for " + schema);
    };
  }

  private static Schema otherThanNull(Schema union) {
    List<Schema> branches = union.getTypes();
    if (branches.size() != 2 || branches.get(0).getType() != Schema.Type.NULL) {
      throw new IllegalArgumentException("Only unions of null and one other type: " + union);
    }
    return branches.get(1);
  }

  /** A value or null. */
  record JsonNullable(JsonType type) implements JsonType {

    @Override
    public @Nullable Object read(JsonParser parser) throws IOException {
      return parser.currentToken() == JsonToken.VALUE_NULL ? null : type.read(parser);
    }

    @Override
    public void write(JsonGenerator generator, Object value) throws IOException {
      type.write(generator, value);
    }
  }
}
