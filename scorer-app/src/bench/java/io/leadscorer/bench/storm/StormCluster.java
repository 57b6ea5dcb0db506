package io.leadscorer.bench.storm;

import io.leadscorer.catalog.Topic;
import io.leadscorer.catalog.Topics;
import io.leadscorer.config.ScorerConfig;
import io.leadscorer.domain.handoff.Routing;
import io.leadscorer.events.LeadEvent;
import io.leadscorer.events.LeadProfile;
import io.leadscorer.modelfile.RoutingReader;
import io.leadscorer.runtime.Clients;
import io.leadscorer.runtime.Provisioning;
import io.leadscorer.runtime.ReliableSends;
import io.leadscorer.runtime.ScorerService;
import io.leadscorer.runtime.Ticks;
import io.leadscorer.runtime.TopicPartitions;
import io.leadscorer.runtime.embedded.EmbeddedKafka;
import io.leadscorer.runtime.embedded.EmbeddedRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serializer;

/** A broker, a registry and a scorer in this process, on a clock that the benchmark drives. */
final class StormCluster implements AutoCloseable {
  private static final Topics TOPICS = Topics.named("");

  private final EmbeddedRegistry registry;
  private final EmbeddedKafka kafka;
  private final ScorerService scorer;
  private final Clients clients;
  private final Producer<byte[], byte[]> producer;
  private final ReliableSends sends;
  private final Ticks ticks;
  private final Serializer<SpecificRecord> serializer;

  StormCluster(Path folder) throws InterruptedException {
    registry = EmbeddedRegistry.start();
    kafka = EmbeddedKafka.start();
    ScorerConfig config =
        ScorerConfig.of(
            Map.of(
                "bootstrap.servers", kafka.bootstrapServers(),
                "schema.registry.url", registry.url(),
                "http.address", "127.0.0.1:0",
                "state.dir", folder.toString(),
                "topics.replication", "1",
                "standbys", "0",
                "clock", "topic",
                "profile.grace", "0s"));
    clients = new Clients(config);
    try (Admin admin = clients.admin()) {
      new Provisioning(admin, TOPICS, config.topicsPartitions(), (short) 1).provisionOnFileTime();
    }
    producer = clients.producer();
    sends = new ReliableSends(producer);
    // Nobody calls these leads, and nobody is to hear of it while something else is measured.
    publish(
        Routing.ID,
        RoutingReader.shippedText().replaceAll("within: [0-9]+h, sen", "within: 3000d, sen"));
    sends.flush();
    scorer = ScorerService.start(config);
    ticks = new Ticks(sends, TOPICS.name(Topics.SCORER_CLOCK));
    serializer = clients.serdes().serializer();
  }

  /** Lets it be known that a lead is of education and buys in spring. */
  void profile(String leadId, long at) {
    send(
        Topics.LEAD_PROFILES,
        leadId,
        LeadProfile.newBuilder()
            .setLeadId(leadId)
            .setUpdatedAt(Instant.ofEpochMilli(at))
            .setIndustry("education")
            .setBudgetDate(LocalDate.parse("2026-03-15"))
            .build(),
        at);
  }

  /** Lets a lead ask for a demonstration. */
  void demoRequest(String leadId, long at) {
    send(
        Topics.LEAD_EVENTS,
        leadId,
        LeadEvent.newBuilder()
            .setEventId(leadId)
            .setLeadId(leadId)
            .setType("demo_request")
            .setTarget("/demo")
            .setOccurredAt(Instant.ofEpochMilli(at))
            .build(),
        at);
  }

  private void send(Topic to, String leadId, SpecificRecord value, long at) {
    String topic = TOPICS.name(to);
    sends.send(
        new ProducerRecord<>(
            topic,
            null,
            at,
            leadId.getBytes(StandardCharsets.UTF_8),
            serializer.serialize(topic, value)));
  }

  void tick(long instant) {
    ticks.tell(instant);
  }

  /** Publishes a model. */
  void publish(String modelId, String text) {
    sends.send(
        new ProducerRecord<>(
            TOPICS.name(Topics.SCORING_MODELS),
            modelId.getBytes(StandardCharsets.UTF_8),
            text.getBytes(StandardCharsets.UTF_8)));
    sends.flush();
  }

  /** All that was told and committed on a topic, from now on. */
  Consumer<byte[], byte[]> tierChanges() {
    return consumer(TOPICS.name(Topics.TIER_CHANGES));
  }

  private Consumer<byte[], byte[]> consumer(String topic) {
    Consumer<byte[], byte[]> consumer = clients.consumer(new ByteArrayDeserializer());
    consumer.assign(TopicPartitions.of(consumer, topic));
    consumer.seekToBeginning(consumer.assignment());
    return consumer;
  }

  /** Fails if the scorer has. */
  void check() {
    scorer.check();
  }

  @Override
  public void close() {
    producer.close();
    scorer.close();
    kafka.close();
    registry.close();
  }
}
