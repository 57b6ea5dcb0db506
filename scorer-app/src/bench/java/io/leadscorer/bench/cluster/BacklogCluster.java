package io.leadscorer.bench.cluster;

import io.leadscorer.catalog.Topic;
import io.leadscorer.catalog.Topics;
import io.leadscorer.config.HostPort;
import io.leadscorer.config.ScorerConfig;
import io.leadscorer.events.LeadEvent;
import io.leadscorer.runtime.Clients;
import io.leadscorer.runtime.Provisioning;
import io.leadscorer.runtime.ReliableSends;
import io.leadscorer.runtime.StreamsRunner;
import io.leadscorer.runtime.StreamsSettings;
import io.leadscorer.runtime.Ticks;
import io.leadscorer.runtime.TopicPartitions;
import io.leadscorer.runtime.embedded.EmbeddedKafka;
import io.leadscorer.runtime.embedded.EmbeddedRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.internals.DefaultKafkaClientSupplier;

/** A broker and a registry in this process, with backlogs of events. */
public final class BacklogCluster implements AutoCloseable {
  public static final int PARTITIONS = 4;

  private static final long TICK = 1_000;

  /** How often a topic is looked for that has just been made. */
  private static final int LOOKS = 30;

  private final EmbeddedRegistry registry = EmbeddedRegistry.start();
  private final EmbeddedKafka kafka = EmbeddedKafka.start();
  private final Path folder;

  public BacklogCluster(Path folder) {
    this.folder = folder;
  }

  /** The configuration of whoever works on the topics of a prefix. */
  public ScorerConfig config(String prefix, String application) {
    return config(prefix, application, Map.of());
  }

  /**
   * The same.
   *
   * @param others settings in place of those that all have
   */
  public ScorerConfig config(String prefix, String application, Map<String, String> others) {
    Map<String, String> settings = new HashMap<>();
    settings.put("bootstrap.servers", kafka.bootstrapServers());
    settings.put("schema.registry.url", registry.url());
    settings.put("application.id", application);
    settings.put("topics.prefix", prefix);
    settings.put("http.address", "127.0.0.1:0");
    settings.put("state.dir", folder.resolve(application).toString());
    settings.put("topics.partitions", Integer.toString(PARTITIONS));
    settings.put("topics.replication", "1");
    settings.put("standbys", "0");
    settings.put("clock", "topic");
    settings.put("profile.grace", "0s");
    settings.putAll(others);
    return ScorerConfig.of(settings);
  }

  /** Makes the topics of a prefix. */
  public void topics(String prefix) throws InterruptedException {
    topics(prefix, PARTITIONS);
  }

  /** Makes the topics of a prefix, with so many partitions. */
  public void topics(String prefix, int partitions) throws InterruptedException {
    try (Admin admin = clients(prefix).admin()) {
      new Provisioning(admin, Topics.named(prefix), partitions, (short) 1).provisionOnFileTime();
    }
  }

  private Clients clients(String prefix) {
    return new Clients(config(prefix, "feed"));
  }

  /** Writes events as they are told to topics that are there, with the ticks between them. */
  public void fill(String prefix, Events events) {
    Topics topics = Topics.named(prefix);
    try (Producer<byte[], byte[]> producer = feeder()) {
      ReliableSends sends = new ReliableSends(producer);
      Serializer<SpecificRecord> serializer = clients(prefix).serdes().serializer();
      Ticks ticks = new Ticks(sends, topics.name(Topics.SCORER_CLOCK));
      long[] nextTick = {Backlog.BEGIN};
      events.tell(
          (event, at) -> {
            while (nextTick[0] < at) {
              ticks.send(nextTick[0]);
              nextTick[0] += TICK;
            }
            sends.send(record(topics, serializer, event, at));
          });
      sends.flush();
    }
  }

  /**
   * In order, one request at a time: the sequences of an idempotent producer may break for good
   * where the topics have just been made.
   */
  private Producer<byte[], byte[]> feeder() {
    Map<String, Object> settings =
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            kafka.bootstrapServers(),
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
            false,
            ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
            1,
            ProducerConfig.COMPRESSION_TYPE_CONFIG,
            "lz4",
            ProducerConfig.LINGER_MS_CONFIG,
            5);
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  private static ProducerRecord<byte[], byte[]> record(
      Topics topics, Serializer<SpecificRecord> serializer, LeadEvent event, long at) {
    Topic events = Topics.LEAD_EVENTS;
    String topic = topics.name(events);
    return new ProducerRecord<>(
        topic,
        null,
        at,
        event.getLeadId().getBytes(StandardCharsets.UTF_8),
        serializer.serialize(topic, event));
  }

  /** Makes an output topic for those that bring none along. */
  public void output(String name) throws Exception {
    try (Admin admin = clients("").admin()) {
      admin.createTopics(List.of(new NewTopic(name, PARTITIONS, (short) 1))).all().get();
    }
  }

  /**
   * Deletes the topics whose names begin so, once who worked on them has ended: the broker would go
   * on to compact them on the cores of whoever comes next.
   */
  public void forget(String prefix) throws Exception {
    try (Admin admin = clients("").admin()) {
      List<String> topics =
          admin.listTopics().names().get().stream()
              .filter(name -> name.startsWith(prefix))
              .toList();
      admin.deleteTopics(topics).all().get();
    }
  }

  /** Publishes a model, to be found by whoever starts then. */
  public void publish(String prefix, String modelId, String text) {
    try (Producer<byte[], byte[]> producer = feeder()) {
      ReliableSends sends = new ReliableSends(producer);
      sends.send(
          new ProducerRecord<>(
              Topics.named(prefix).name(Topics.SCORING_MODELS),
              modelId.getBytes(StandardCharsets.UTF_8),
              text.getBytes(StandardCharsets.UTF_8)));
      sends.flush();
    }
  }

  /** All that is committed on a topic, from its beginning. A topic may have just been made. */
  public Consumer<byte[], byte[]> committed(String topic) throws InterruptedException {
    Consumer<byte[], byte[]> consumer = clients("").consumer(new ByteArrayDeserializer());
    List<TopicPartition> partitions = TopicPartitions.of(consumer, topic);
    for (int look = 0; partitions.size() < PARTITIONS && look < LOOKS; look++) {
      Thread.sleep(TICK);
      partitions = TopicPartitions.of(consumer, topic);
    }
    consumer.assign(partitions);
    consumer.seekToBeginning(consumer.assignment());
    return consumer;
  }

  /** Runs a topology until what comes back is closed. */
  public static StreamsRunner run(ScorerConfig config, Topology topology)
      throws InterruptedException {
    StreamsRunner runner =
        new StreamsRunner(
            topology,
            StreamsSettings.of(config, new HostPort("localhost", 1)),
            new DefaultKafkaClientSupplier());
    runner.start();
    return runner;
  }

  @Override
  public void close() {
    try (kafka) {
      registry.close();
    }
  }
}
