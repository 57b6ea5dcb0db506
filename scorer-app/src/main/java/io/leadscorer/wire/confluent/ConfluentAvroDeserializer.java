package io.leadscorer.wire.confluent;

import io.leadscorer.wire.RecordModel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads Avro in Confluent's wire format, whatever version of the schema wrote it, as the version
 * that the record class has. The class is given; what a record's schema calls itself chooses
 * nothing. Thread-safe, because Kafka Streams hands one instance to all its threads.
 *
 * @param <T> the record
 */
public final class ConfluentAvroDeserializer<T extends SpecificRecord> implements Deserializer<T> {

  /** The record class, for instances that Kafka makes; for keys, {@link #KEY_TYPE}. */
  public static final String VALUE_TYPE = "specific.avro.value.type";

  public static final String KEY_TYPE = "specific.avro.key.type";

  private static final int PREFIX = 1 + Integer.BYTES;

  private final ThreadLocal<Scratch<T>> scratch = ThreadLocal.withInitial(Scratch::new);
  private @Nullable Class<T> type;
  private @Nullable SchemaRegistry registry;

  /** One that Kafka configures by {@link #configure}. */
  public ConfluentAvroDeserializer() {}

  /** One of a record class. */
  public ConfluentAvroDeserializer(Class<T> type, SchemaRegistry registry) {
    this.type = type;
    this.registry = registry;
  }

  @Override
  public void configure(Map<String, ?> configs, boolean isKey) {
    if (type == null) {
      type = recordClass(configs, isKey ? KEY_TYPE : VALUE_TYPE);
    }
    if (registry == null) {
      registry = new SchemaRegistryClient(RegistryConfig.of(configs));
    }
  }

  @SuppressWarnings("unchecked") // Checked by asSubclass, which cannot name T.
  private Class<T> recordClass(Map<String, ?> configs, String key) {
    Object value = configs.get(key);
    try {
      Class<?> named = value instanceof Class<?> given ? given : Class.forName((String) value);
      return (Class<T>) named.asSubclass(SpecificRecord.class);
    } catch (ClassNotFoundException | ClassCastException | NullPointerException e) {
      throw new ConfigException(key, value, "the record class to read");
    }
  }

  @Override
  @SuppressWarnings("NullAway") // Kafka's contract: null is null on either side.
  public @Nullable T deserialize(String topic, byte @Nullable [] data) {
    if (data == null) {
      return null;
    }
    if (data.length < PREFIX) {
      throw new MalformedPayloadException(
          data.length + " bytes, too few for a magic byte and a schema id");
    }
    if (data[0] != ConfluentAvroSerializer.MAGIC) {
      throw new MalformedPayloadException(
          "starts with 0x%02x, not with the magic byte 0x00".formatted(data[0]));
    }
    int id = ByteBuffer.wrap(data, 1, Integer.BYTES).getInt();
    Scratch<T> mine = scratch.get();
    DatumReader<T> reader = mine.readers.get(id);
    if (reader == null) {
      reader = reader(id);
      mine.readers.put(id, reader);
    }
    return mine.read(reader, id, data);
  }

  private DatumReader<T> reader(int id) {
    Schema written = Objects.requireNonNull(registry, "not configured").byId(id);
    Class<T> known = Objects.requireNonNull(type, "not configured");
    SpecificData data = new RecordModel(known);
    return new PlainReader<>(written, data.getSchema(known), data);
  }

  /** What one thread reads with, again and again. */
  private static final class Scratch<T> {
    private final Map<Integer, DatumReader<T>> readers = new HashMap<>();
    private @Nullable BinaryDecoder decoder;

    @SuppressWarnings("NullAway") // Avro's readers take null for "nothing to reuse".
    T read(DatumReader<T> reader, int id, byte[] data) {
      decoder = DecoderFactory.get().binaryDecoder(data, PREFIX, data.length - PREFIX, decoder);
      try {
        T record = reader.read(null, decoder);
        if (decoder.isEnd()) {
          return record;
        }
      } catch (IOException | RuntimeException e) {
        throw new MalformedPayloadException(
            "cannot be read as schema %d says: %s".formatted(id, e), e);
      }
      throw new MalformedPayloadException("longer than the record that schema " + id + " says");
    }
  }

  /**
   * Keeps maps in the order they were written in, so that a copy of a topic reads the same, and
   * uses plain lists, because Avro's own cannot be compared where they hold an optional instant.
   */
  private static final class PlainReader<T> extends SpecificDatumReader<T> {

    PlainReader(Schema writer, Schema reader, SpecificData data) {
      super(writer, reader, data);
    }

    @Override
    protected Object newMap(@Nullable Object old, int size) {
      return new LinkedHashMap<>();
    }

    @Override
    protected Object newArray(@Nullable Object old, int size, Schema schema) {
      return new ArrayList<>(size);
    }
  }
}
