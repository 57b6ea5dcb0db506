package io.leadscorer.wire.confluent;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Values of one record class in Confluent's wire format.
 *
 * @param <T> the record
 */
public final class AvroSerde<T extends SpecificRecord> implements Serde<T> {

  private final ConfluentAvroSerializer<T> serializer;
  private final ConfluentAvroDeserializer<T> deserializer;

  /**
   * @param autoRegister whether to register a schema that the registry does not know, or to fail
   */
  public AvroSerde(Class<T> type, SchemaRegistry registry, boolean autoRegister) {
    serializer = new ConfluentAvroSerializer<>(registry, autoRegister);
    deserializer = new ConfluentAvroDeserializer<>(type, registry);
  }

  @Override
  public Serializer<T> serializer() {
    return serializer;
  }

  @Override
  public Deserializer<T> deserializer() {
    return deserializer;
  }
}
