package io.leadscorer.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.leadscorer.catalog.Topic;
import io.leadscorer.catalog.Topics;
import io.leadscorer.config.ScorerConfig;
import io.leadscorer.events.LeadScore;
import io.leadscorer.events.LifecycleChange;
import io.leadscorer.runtime.Clients;
import io.leadscorer.runtime.Provisioning;
import io.leadscorer.runtime.TopicPartitions;
import io.leadscorer.wire.CloudEventHeaders;
import io.leadscorer.wire.CloudEventType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serializer;

/** Records as the scorer tells them, on a cluster. */
final class Produced implements AutoCloseable {
  private final ScorerConfig config;
  private final Topics topics;
  private final Producer<byte[], byte[]> producer;
  private final Serializer<SpecificRecord> serializer;
  private final CloudEventHeaders headers = new CloudEventHeaders("test");

  Produced(String brokers, String registry, String prefix) throws InterruptedException {
    config =
        ScorerConfig.of(
            Map.of(
                "bootstrap.servers", brokers,
                "schema.registry.url", registry,
                "topics.prefix", prefix));
    topics = Topics.named(prefix);
    Clients clients = new Clients(config);
    try (Admin admin = clients.admin()) {
      new Provisioning(admin, topics, 2, (short) 1).provision();
    }
    producer = clients.producer();
    serializer = clients.serdes().serializer();
  }

  void lifecycle(String lead, long sequence, String stage) {
    LifecycleChange change =
        LifecycleChange.newBuilder()
            .setLeadId(lead)
            .setSequence(sequence)
            .setFromStage("lead")
            .setToStage(stage)
            .setMilestone(true)
            .setCause("event")
            .setModelId("m")
            .setModelVersion(1)
            .setTier("HOT")
            .setScore(81.5)
            .setEffectiveAt(Instant.ofEpochMilli(sequence))
            .build();
    send(
        Topics.LIFECYCLE_CHANGES,
        CloudEventType.LIFECYCLE_CHANGED,
        lead + ":l:" + sequence,
        lead,
        change);
  }

  void score(String lead, double score, String tier) {
    LeadScore record =
        LeadScore.newBuilder()
            .setLeadId(lead)
            .setModelId("m")
            .setModelVersion(1)
            .setSequence(1)
            .setTier(tier)
            .setDisposition("handoff")
            .setScore(score)
            .setAdjustments(0)
            .setHighIntent(false)
            .setLifecycleStage("sql")
            .setEffectiveAt(Instant.ofEpochMilli((long) (score * 100)))
            .setDimensions(Map.of())
            .setReasons(List.of())
            .setOwner("sam")
            .build();
    send(Topics.LEAD_SCORES, CloudEventType.LEAD_SCORED, lead + ":" + score, lead, record);
  }

  void erased(String lead) {
    send(Topics.LEAD_SCORES, CloudEventType.LEAD_ERASED, lead + ":erased", lead, null);
  }

  private void send(
      Topic topic, CloudEventType type, String id, String lead, SpecificRecord record) {
    String name = topics.name(topic);
    byte[] value = record == null ? null : serializer.serialize(name, record);
    ProducerRecord<byte[], byte[]> sent =
        new ProducerRecord<>(name, null, lead.getBytes(UTF_8), value);
    headers.set(sent.headers(), type, id, lead, 0);
    producer.send(sent);
    producer.flush();
  }

  /** The cluster as files of deliveries name it. */
  String cluster() {
    return "cluster: {bootstrap.servers: \"%s\", schema.registry.url: \"%s\", topics.prefix: \"%s\"}\n"
        .formatted(config.bootstrapServers(), config.schemaRegistryUrl(), config.topicsPrefix());
  }

  /** The keys of all dead letters, with why they are. */
  List<String> deadLetters() {
    List<String> letters = new ArrayList<>();
    try (Consumer<byte[], byte[]> consumer =
        new Clients(config).consumer(new ByteArrayDeserializer())) {
      consumer.assign(TopicPartitions.of(consumer, topics.name(Topics.DEAD_LETTERS)));
      consumer.seekToBeginning(consumer.assignment());
      long end =
          consumer.endOffsets(consumer.assignment()).values().stream()
              .mapToLong(Long::longValue)
              .sum();
      while (letters.size() < end) {
        for (ConsumerRecord<byte[], byte[]> letter : consumer.poll(Duration.ofMillis(200))) {
          letters.add(
              "%s %s: %s"
                  .formatted(
                      new String(letter.key(), UTF_8),
                      new String(letter.headers().lastHeader("leadscorer.reason").value(), UTF_8),
                      new String(letter.headers().lastHeader("leadscorer.detail").value(), UTF_8)));
        }
      }
    }
    return letters;
  }

  @Override
  public void close() {
    producer.close();
  }
}
