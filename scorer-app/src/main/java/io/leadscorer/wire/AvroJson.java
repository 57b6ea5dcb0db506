package io.leadscorer.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * Maps JSON objects to an Avro record class and back, by the record's schema. Names are the
 * schema's; an unknown or missing field, or one of the wrong type, is refused by its path. Instants
 * read as ISO-8601 with an offset or as epoch milliseconds and are written as ISO-8601; dates are
 * ISO local dates. Fields that are null are not written. Thread-safe.
 *
 * @param <T> the record
 */
public final class AvroJson<T extends SpecificRecord> {

  // Interning names would put every key of every attributes map into the JVM's string table.
  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
          .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .build();

  private final Class<T> type;
  private final JsonRecord shape;

  private AvroJson(Class<T> type) {
    this.type = type;
    SpecificData data = new RecordModel(type);
    this.shape = new JsonRecord(data.getSchema(type), data, type);
  }

  /** The mapper of a record class. */
  public static <T extends SpecificRecord> AvroJson<T> of(Class<T> type) {
    return new AvroJson<>(type);
  }

  /**
   * The record in a JSON text.
   *
   * @throws InvalidRecordException when it is not one JSON object that fits the schema
   */
  public T read(String json) {
    try (JsonParser parser = FACTORY.createParser(json)) {
      T record = read(parser, JsonRecord.NO_OTHER_FIELDS);
      expectEnd(parser);
      return record;
    } catch (JsonProcessingException e) {
      throw notJson(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The JSON text of a record, on one line. */
  public String write(T record) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(text)) {
      shape.write(generator, record);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** The schema that names the fields. */
  public Schema schema() {
    return shape.schema();
  }

  T read(JsonParser parser, JsonRecord.OtherFields others) throws IOException {
    parser.nextToken();
    return type.cast(shape.read(parser, others));
  }

  void writeFields(JsonGenerator generator, T record) throws IOException {
    shape.writeFields(generator, record);
  }

  static void expectEnd(JsonParser parser) throws IOException {
    JsonToken token = parser.nextToken();
    if (token != null) {
      throw new InvalidRecordException("", "more follows the JSON object");
    }
  }

  static InvalidRecordException notJson(JsonProcessingException e) {
    return new InvalidRecordException(
        "", "not JSON: " + e.getOriginalMessage() + " at column " + e.getLocation().getColumnNr());
  }
}
