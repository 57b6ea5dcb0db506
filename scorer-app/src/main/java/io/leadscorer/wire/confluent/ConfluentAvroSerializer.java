package io.leadscorer.wire.confluent;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes Avro in Confluent's wire format: a zero, the schema's id, the record. Thread-safe, because
 * Kafka Streams hands one instance to all its threads.
 *
 * @param <T> the record
 */
public final class ConfluentAvroSerializer<T extends SpecificRecord> implements Serializer<T> {

  static final int MAGIC = 0;

  private final Map<String, Prepared> byTopic = new ConcurrentHashMap<>();
  private final ThreadLocal<Scratch> scratch = ThreadLocal.withInitial(Scratch::new);
  private @Nullable SchemaRegistry registry;
  private boolean autoRegister = true;
  private SubjectNameStrategy subjects = SubjectNameStrategy.TOPIC_NAME;
  private boolean isKey;

  /** One that Kafka configures by {@link #configure}. */
  public ConfluentAvroSerializer() {}

  /** One of record values, under subjects that are named after topics. */
  public ConfluentAvroSerializer(SchemaRegistry registry, boolean autoRegister) {
    this(registry, autoRegister, SubjectNameStrategy.TOPIC_NAME);
  }

  /**
   * One of record values.
   *
   * @param autoRegister whether to register a schema that the registry does not know, or to fail
   */
  public ConfluentAvroSerializer(
      SchemaRegistry registry, boolean autoRegister, SubjectNameStrategy subjects) {
    this.registry = registry;
    this.autoRegister = autoRegister;
    this.subjects = subjects;
  }

  @Override
  public void configure(Map<String, ?> configs, boolean isKey) {
    this.isKey = isKey;
    if (registry == null) {
      registry = new SchemaRegistryClient(RegistryConfig.of(configs));
      autoRegister = ConfigValues.flag(configs, RegistryConfig.AUTO_REGISTER, true);
      subjects = SubjectNameStrategy.of(configs, isKey);
    }
  }

  @Override
  @SuppressWarnings("NullAway") // Kafka's contract: null is null on either side.
  public byte[] serialize(String topic, @Nullable T record) {
    if (record == null) {
      return null;
    }
    Prepared prepared = byTopic.get(topic);
    if (prepared == null || !prepared.schema.equals(record.getSchema())) {
      prepared = prepare(topic, record);
      byTopic.put(topic, prepared);
    }
    return scratch.get().write(prepared, record);
  }

  private Prepared prepare(String topic, T record) {
    SchemaRegistry known = Objects.requireNonNull(registry, "not configured");
    Schema schema = record.getSchema();
    String subject = subjects.subject(topic, isKey, schema);
    int id = autoRegister ? known.register(subject, schema) : known.lookUp(subject, schema);
    SpecificData data = SpecificData.getForClass(record.getClass());
    return new Prepared(schema, id, new SpecificDatumWriter<>(schema, data));
  }

  private record Prepared(Schema schema, int id, DatumWriter<Object> writer) {}

  /** What one thread writes with, again and again. */
  private static final class Scratch {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    private @Nullable BinaryEncoder encoder;

    byte[] write(Prepared prepared, Object record) {
      BinaryEncoder to = EncoderFactory.get().binaryEncoder(bytes, encoder);
      // Kept for the next record only if this one leaves nothing behind in its buffer.
      encoder = null;
      bytes.reset();
      bytes.write(MAGIC);
      bytes.write(prepared.id >>> 24);
      bytes.write(prepared.id >>> 16);
      bytes.write(prepared.id >>> 8);
      bytes.write(prepared.id);
      try {
        prepared.writer.write(record, to);
        to.flush();
        encoder = to;
      } catch (IOException | RuntimeException e) {
        throw new SerializationException(
            "Cannot write " + prepared.schema.getFullName() + ": " + e.getMessage(), e);
      }
      return bytes.toByteArray();
    }
  }
}
