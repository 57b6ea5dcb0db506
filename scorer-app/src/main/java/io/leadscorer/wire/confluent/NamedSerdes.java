package io.leadscorer.wire.confluent;

import io.leadscorer.events.TierChange;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else's serdes of the same wire format, named by their classes, such as Confluent's own
 * ({@code io.confluent.kafka.serializers.KafkaAvroSerializer}). They are configured as Kafka
 * configures any, and their failures are told in our words.
 */
public final class NamedSerdes implements RecordSerdes {
  static {
    // Avro makes no classes but those that the program says it trusts; ours are generated records.
    ClassSecurityValidator.setGlobal(
        ClassSecurityValidator.composite(
            ClassSecurityValidator.getGlobal(),
            type -> type.getPackage() == TierChange.class.getPackage()));
  }

  private final String serializer;
  private final String deserializer;
  private final Map<String, Object> configs;

  /**
   * Serdes of two classes.
   *
   * @param configs of a Kafka client, for both
   */
  public NamedSerdes(String serializer, String deserializer, Map<String, ?> configs) {
    this.serializer = serializer;
    this.deserializer = deserializer;
    this.configs = new HashMap<>(configs);
  }

  @Override
  @SuppressWarnings("unchecked") // What it writes is asked of it only when it writes.
  public <T extends SpecificRecord> Serializer<T> serializer() {
    Serializer<T> made = (Serializer<T>) made(serializer, Serializer.class);
    made.configure(configs, false);
    return made;
  }

  @Override
  public <T extends SpecificRecord> Deserializer<T> deserializer(Class<T> type) {
    Deserializer<?> made = made(deserializer, Deserializer.class);
    Map<String, Object> settings = new HashMap<>(configs);
    settings.put("specific.avro.reader", true);
    settings.put(ConfluentAvroDeserializer.VALUE_TYPE, type);
    made.configure(settings, false);
    return new ToldApart<>(made, type);
  }

  private static <S> S made(String name, Class<S> kind) {
    try {
      return Utils.newInstance(name, kind);
    } catch (ClassNotFoundException e) {
      throw new ConfigException(
          "There is no class %s: put the jar that has it on the class path (LEAD_SCORER_CLASSPATH)"
              .formatted(name));
    } catch (ClassCastException e) {
      throw new ConfigException("%s is no %s of Kafka's".formatted(name, kind.getSimpleName()));
    }
  }

  /** Tells a payload's faults from a registry's. */
  private record ToldApart<T extends SpecificRecord>(Deserializer<?> theirs, Class<T> type)
      implements Deserializer<T> {

    @Override
    @SuppressWarnings("NullAway") // Kafka's contract: null is null on either side.
    public @Nullable T deserialize(String topic, byte @Nullable [] data) {
      Object record;
      try {
        record = theirs.deserialize(topic, data);
      } catch (RuntimeException e) {
        throw RegistryFailures.isOne(e)
            ? new RegistryUnavailableException("The registry gives no schema: " + e, e)
            : new MalformedPayloadException("cannot be read: " + e, e);
      }
      if (record == null || type.isInstance(record)) {
        return type.cast(record);
      }
      throw new MalformedPayloadException(
          "is a %s, not a %s".formatted(record.getClass().getName(), type.getName()));
    }

    @Override
    public void close() {
      theirs.close();
    }
  }
}
