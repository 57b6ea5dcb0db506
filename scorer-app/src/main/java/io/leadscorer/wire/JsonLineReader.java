package io.leadscorer.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON Lines one by one. A bad line is given as a {@link JsonLine.Problem} and reading goes
 * on; blank lines are passed over. Trouble with the file itself is an {@link UncheckedIOException}.
 *
 * @param <T> the record that the lines hold
 */
public final class JsonLineReader<T extends SpecificRecord>
    implements Iterator<JsonLine<T>>, Closeable {

  /** What a record calls its own time, which stands in for {@code received_at}. */
  private static final List<String> OWN_TIMES =
      List.of("occurred_at", "updated_at", "effective_at", "since");

  private final String file;
  private final Utf8Lines lines;
  private final AvroJson<T> json;
  private final LineFields fields;
  private final Schema.@Nullable Field ownTime;
  private long number;
  private @Nullable JsonLine<T> next;

  JsonLineReader(String file, InputStream in, long firstLine, AvroJson<T> json) {
    this.file = file;
    this.number = firstLine - 1;
    this.lines = new Utf8Lines(in);
    this.json = json;
    this.fields = new LineFields(JsonLines.tombstoneKey(json.schema()));
    this.ownTime = ownTime(json.schema());
  }

  private static Schema.@Nullable Field ownTime(Schema schema) {
    for (String name : OWN_TIMES) {
      Schema.Field field = schema.getField(name);
      if (field != null) {
        return field;
      }
    }
    return null;
  }

  /** The file's name, as problems give it. */
  public String file() {
    return file;
  }

  /** The lines that are left; closing the stream closes the file. */
  public Stream<JsonLine<T>> stream() {
    int traits = Spliterator.ORDERED | Spliterator.NONNULL;
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(this, traits), false)
        .onClose(this::closeUnchecked);
  }

  @Override
  public boolean hasNext() {
    if (next == null) {
      next = advance();
    }
    return next != null;
  }

  @Override
  public JsonLine<T> next() {
    JsonLine<T> line = next == null ? advance() : next;
    next = null;
    if (line == null) {
      throw new NoSuchElementException();
    }
    return line;
  }

  private @Nullable JsonLine<T> advance() {
    try {
      while (lines.advance()) {
        number++;
        if (!lines.blank()) {
          return parse();
        }
      }
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": " + e.getMessage(), e);
    }
  }

  private JsonLine<T> parse() throws IOException {
    fields.reset();
    try (JsonParser parser = parser(lines.text())) {
      T record = json.read(parser, fields);
      AvroJson.expectEnd(parser);
      long receivedAt = receivedAt(record);
      return fields.tombstone()
          ? new JsonLine.Tombstone<>(number, receivedAt, key(record))
          : new JsonLine.Value<>(number, receivedAt, record);
    } catch (InvalidRecordException e) {
      return JsonLine.Problem.of(file, number, e);
    } catch (JsonProcessingException e) {
      return JsonLine.Problem.of(file, number, AvroJson.notJson(e));
    } catch (CharacterCodingException e) {
      return new JsonLine.Problem<>(file, number, "", "not UTF-8");
    }
  }

  // Of characters: Jackson's parser of bytes refuses escaped surrogate pairs in names.
  private static JsonParser parser(CharBuffer text) throws IOException {
    return AvroJson.FACTORY.createParser(
        text.array(), text.arrayOffset() + text.position(), text.remaining());
  }

  private String key(T record) {
    String key = (String) record.get(0);
    if (key.isBlank()) {
      throw new InvalidRecordException(json.schema().getFields().get(0).name(), "is blank");
    }
    return key;
  }

  private long receivedAt(T record) {
    Instant received = fields.receivedAt();
    if (received == null && ownTime != null) {
      received = (Instant) record.get(ownTime.pos());
    }
    if (received == null
        && ownTime != null
        && ownTime.schema().isNullable()
        && !fields.tombstone()) {
      // What need not say when it was so was so from the beginning.
      return 0;
    }
    if (received == null) {
      String instead = ownTime == null ? "" : ", as " + ownTime.name() + " is";
      throw new InvalidRecordException(LineFields.RECEIVED_AT, "missing" + instead);
    }
    return received.toEpochMilli();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  private void closeUnchecked() {
    try {
      close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
