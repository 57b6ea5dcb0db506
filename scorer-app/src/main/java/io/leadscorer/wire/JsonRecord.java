package io.leadscorer.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** An Avro record: a JSON object of its fields and no others. */
final class JsonRecord implements JsonType {

  static final OtherFields NO_OTHER_FIELDS =
      new OtherFields() {
        @Override
        public boolean take(String name, JsonParser parser) {
          return false;
        }

        @Override
        public boolean excuse(String missing) {
          return false;
        }
      };

  private static final int MOST_FIELDS = Long.SIZE;

  private final Schema schema;
  private final SpecificData data;
  private final Class<?> type;
  private final List<Field> fields;
  private final Map<String, Field> byName = new HashMap<>();

  JsonRecord(Schema schema, SpecificData data, Class<?> type) {
    if (schema.getFields().size() > MOST_FIELDS) {
      throw new IllegalArgumentException(
          schema.getFullName() + " has more than " + MOST_FIELDS + " fields");
    }
    this.schema = schema;
    this.data = data;
    this.type = type;
    this.fields = schema.getFields().stream().map(field -> Field.of(field, data)).toList();
    fields.forEach(field -> byName.put(field.name(), field));
  }

  Schema schema() {
    return schema;
  }

  @Override
  public Object read(JsonParser parser) throws IOException {
    return read(parser, NO_OTHER_FIELDS);
  }

  SpecificRecord read(JsonParser parser, OtherFields others) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw JsonPath.wrongType(parser, "an object");
    }
    SpecificRecord record = (SpecificRecord) SpecificData.newInstance(type, schema);
    long seen = 0;
    String name;
    while ((name = parser.nextFieldName()) != null) {
      parser.nextToken();
      Field field = byName.get(name);
      if (field == null) {
        if (!others.take(name, parser)) {
          throw new InvalidRecordException(JsonPath.ofValue(parser), unknownField());
        }
        continue;
      }
      long bit = 1L << field.position();
      if ((seen & bit) != 0) {
        throw new InvalidRecordException(JsonPath.ofValue(parser), "given twice");
      }
      seen |= bit;
      record.put(field.position(), field.type().read(parser));
    }
    fillIn(record, seen, parser, others);
    return record;
  }

  private void fillIn(SpecificRecord record, long seen, JsonParser parser, OtherFields others) {
    for (Field field : fields) {
      if ((seen & (1L << field.position())) != 0) {
        continue;
      }
      if (field.required()) {
        if (!others.excuse(field.name())) {
          throw new InvalidRecordException(
              JsonPath.missing(parser, field.name()), "missing, and required");
        }
      } else if (field.defaultValue() != null) {
        record.put(field.position(), data.deepCopy(field.schema(), field.defaultValue()));
      }
    }
  }

  private String unknownField() {
    return fields.stream()
        .map(Field::name)
        .collect(Collectors.joining(", ", "unknown field; known are ", ""));
  }

  @Override
  public void write(JsonGenerator generator, Object value) throws IOException {
    generator.writeStartObject();
    writeFields(generator, (SpecificRecord) value);
    generator.writeEndObject();
  }

  void writeFields(JsonGenerator generator, SpecificRecord record) throws IOException {
    for (Field field : fields) {
      Object value = record.get(field.position());
      if (value != null) {
        generator.writeFieldName(field.jsonName());
        field.type().write(generator, value);
      }
    }
  }

  /**
   * Decides about fields that the schema does not know, and about required ones that are missing.
   */
  interface OtherFields {

    /** Reads the value at the current token, when the name is one of its own. */
    boolean take(String name, JsonParser parser) throws IOException;

    /** Whether a required field may be missing. */
    boolean excuse(String missing);
  }

  private record Field(
      String name,
      SerializableString jsonName,
      int position,
      Schema schema,
      JsonType type,
      boolean required,
      @Nullable Object defaultValue) {

    static Field of(Schema.Field field, SpecificData data) {
      return new Field(
          field.name(),
          new SerializedString(field.name()),
          field.pos(),
          field.schema(),
          JsonType.of(field.schema(), data),
          !field.hasDefaultValue(),
          field.hasDefaultValue() ? data.getDefaultValue(field) : null);
    }
  }
}
