package io.leadscorer.runtime;

import io.leadscorer.config.ScorerConfig;
import io.leadscorer.wire.confluent.NamedSerdes;
import io.leadscorer.wire.confluent.OwnSerdes;
import io.leadscorer.wire.confluent.RecordSerdes;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;

/** Makes the clients of a cluster and of its registry, as the configuration says. */
public record Clients(ScorerConfig config) {

  public Admin admin() {
    return Admin.create(settings());
  }

  /** A producer of bytes that loses and repeats nothing. */
  public Producer<byte[], byte[]> producer() {
    return producer(settings());
  }

  /** Such a producer of transactions, the only one of its id that can commit any. */
  Producer<byte[], byte[]> transactionalProducer(String transactionalId) {
    Map<String, Object> settings = settings();
    settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
    return producer(settings);
  }

  private static Producer<byte[], byte[]> producer(Map<String, Object> settings) {
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** A consumer of what is committed, in no group. */
  public <V> Consumer<byte[], V> consumer(Deserializer<V> values) {
    return consumer(settings(), values);
  }

  private static <V> Consumer<byte[], V> consumer(
      Map<String, Object> settings, Deserializer<V> values) {
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    // A topic that comes by being looked at would not be set up as it has to be.
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), values);
  }

  /** Such a consumer in a group, which begins with the first record there is. */
  public <V> Consumer<byte[], V> groupConsumer(String group, Deserializer<V> values) {
    Map<String, Object> settings = settings();
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    return consumer(settings, values);
  }

  /** The serdes of record values: the scorer's, unless the configuration names others. */
  public RecordSerdes serdes() {
    Map<String, String> settings = config.registrySettings();
    return config
        .avroClasses()
        .<RecordSerdes>map(
            named -> new NamedSerdes(named.serializer(), named.deserializer(), settings))
        .orElseGet(() -> OwnSerdes.of(settings));
  }

  private Map<String, Object> settings() {
    return new HashMap<>(config.clientSettings());
  }
}
