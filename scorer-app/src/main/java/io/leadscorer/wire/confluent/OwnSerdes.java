package io.leadscorer.wire.confluent;

import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;

/**
 * The serdes of this package over one registry.
 *
 * @param autoRegister whether serializers register schemas that the registry does not know, or fail
 */
public record OwnSerdes(SchemaRegistry registry, boolean autoRegister, SubjectNameStrategy subjects)
    implements RecordSerdes {

  /** Those that register what they write, under subjects named after topics. */
  public OwnSerdes(SchemaRegistry registry) {
    this(registry, true, SubjectNameStrategy.TOPIC_NAME);
  }

  /** Those that a configuration of a Kafka client describes. */
  public static OwnSerdes of(Map<String, ?> configs) {
    return new OwnSerdes(
        new SchemaRegistryClient(RegistryConfig.of(configs)),
        ConfigValues.flag(configs, RegistryConfig.AUTO_REGISTER, true),
        SubjectNameStrategy.of(configs, false));
  }

  @Override
  public <T extends SpecificRecord> Serializer<T> serializer() {
    return new ConfluentAvroSerializer<>(registry, autoRegister, subjects);
  }

  @Override
  public <T extends SpecificRecord> Deserializer<T> deserializer(Class<T> type) {
    return new ConfluentAvroDeserializer<>(type, registry);
  }
}
