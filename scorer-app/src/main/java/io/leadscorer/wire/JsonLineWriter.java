package io.leadscorer.wire;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;

/**
 * Writes records as JSON Lines.
 *
 * @param <T> the record that the lines hold
 */
public final class JsonLineWriter<T extends SpecificRecord> implements Closeable {

  private final AvroJson<T> json;
  private final JsonGenerator generator;

  JsonLineWriter(OutputStream out, AvroJson<T> json) throws IOException {
    this.json = json;
    this.generator = AvroJson.FACTORY.createGenerator(out, JsonEncoding.UTF8);
    // Lines end in a line feed of ours; by itself Jackson puts a space between two values.
    generator.setRootValueSeparator(new SerializedString(""));
  }

  /** Writes a record. */
  public void write(T record) throws IOException {
    generator.writeStartObject();
    json.writeFields(generator, record);
    endLine();
  }

  /** Writes a record with the time it reached the log, in UTC milliseconds. */
  public void write(T record, long receivedAt) throws IOException {
    generator.writeStartObject();
    json.writeFields(generator, record);
    writeReceivedAt(receivedAt);
    endLine();
  }

  /**
   * Writes that a topic holds nothing under a key from then on: a null value.
   *
   * @param receivedAt when that reached the log, in UTC milliseconds
   * @throws IllegalArgumentException where a null value has no meaning for such records
   */
  public void writeTombstone(String key, long receivedAt) throws IOException {
    beginTombstone(key);
    generator.writeBooleanField(LineFields.TOMBSTONE, true);
    writeReceivedAt(receivedAt);
    endLine();
  }

  /**
   * The same of what the scorer itself put there.
   *
   * @param effectiveAt the instant from which it holds, in UTC milliseconds
   */
  public void writeWithdrawal(String key, long effectiveAt) throws IOException {
    beginTombstone(key);
    generator.writeStringField("effective_at", Instant.ofEpochMilli(effectiveAt).toString());
    generator.writeBooleanField(LineFields.TOMBSTONE, true);
    endLine();
  }

  private void beginTombstone(String key) throws IOException {
    String field = JsonLines.tombstoneKey(json.schema());
    if (field == null) {
      throw new IllegalArgumentException(json.schema().getName() + " records have no tombstones");
    }
    generator.writeStartObject();
    generator.writeStringField(field, key);
  }

  private void writeReceivedAt(long receivedAt) throws IOException {
    generator.writeStringField(LineFields.RECEIVED_AT, Instant.ofEpochMilli(receivedAt).toString());
  }

  private void endLine() throws IOException {
    generator.writeEndObject();
    generator.writeRaw('\n');
  }

  /** Hands what was written so far to the file. */
  public void flush() throws IOException {
    generator.flush();
  }

  @Override
  public void close() throws IOException {
    generator.close();
  }
}
