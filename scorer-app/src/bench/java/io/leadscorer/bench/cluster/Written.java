package io.leadscorer.bench.cluster;

import io.leadscorer.catalog.Topic;
import io.leadscorer.catalog.Topics;
import io.leadscorer.config.ScorerConfig;
import io.leadscorer.events.AnomalyAlert;
import io.leadscorer.events.LeadScore;
import io.leadscorer.events.LifecycleChange;
import io.leadscorer.events.NurtureMembership;
import io.leadscorer.events.TierChange;
import io.leadscorer.runtime.Clients;
import io.leadscorer.runtime.TopicPartitions;
import io.leadscorer.store.ScorerStores;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.processor.api.Record;

/**
 * What the scorer wrote while it worked a backlog off, so that as much can be written by who knows
 * nothing of leads.
 *
 * @param told by the topic that it was told on
 * @param states of leads, as they were put
 * @param ledger rows of the ledger
 */
public record Written(List<Told> told, Rows states, Rows ledger) {
  private static final Map<Topic, Class<? extends SpecificRecord>> OUTPUTS =
      Map.of(
          Topics.TIER_CHANGES,
          TierChange.class,
          Topics.HOT_MQL,
          TierChange.class,
          Topics.LEAD_SCORES,
          LeadScore.class,
          Topics.LONG_TERM_NURTURE,
          NurtureMembership.class,
          Topics.LIFECYCLE_CHANGES,
          LifecycleChange.class,
          Topics.ANOMALY_ALERTS,
          AnomalyAlert.class);

  /**
   * Records that stand for all of a topic, from its beginning to its end: so many that none comes
   * again in what is compressed together.
   */
  private static final int SAMPLES = 4_096;

  private static final Duration POLL = Duration.ofMillis(200);

  /**
   * Records of one topic.
   *
   * @param perEvent how many came, for each event
   */
  record Told(Topic topic, double perEvent, List<Record<String, SpecificRecord>> samples) {}

  /**
   * Rows of one store.
   *
   * @param perEvent how many were put, for each event
   */
  record Rows(double perEvent, List<byte[]> samples) {
    /** One of the samples, for any number. */
    byte[] sample(long number) {
      return samples.get((int) (number % samples.size()));
    }
  }

  /** The topics on which anything was told. */
  public List<String> topics() {
    return told.stream().map(each -> each.topic().name()).toList();
  }

  /** By an application of the scorer, of a backlog of so many events. */
  public static Written by(ScorerConfig config, int events) {
    Clients clients = new Clients(config);
    Topics topics = Topics.named(config.topicsPrefix());
    List<Told> told = new ArrayList<>();
    OUTPUTS.forEach(
        (topic, type) -> {
          Deserializer<? extends SpecificRecord> deserializer = clients.serdes().deserializer(type);
          List<Record<String, SpecificRecord>> samples = new ArrayList<>();
          long all =
              read(
                  clients,
                  topics.name(topic),
                  record -> samples.add(decoded(record, deserializer)));
          if (!samples.isEmpty()) {
            told.add(new Told(topic, (double) all / events, samples));
          }
        });
    return new Written(
        told,
        rows(clients, config, ScorerStores.LEAD_STATE, events),
        rows(clients, config, ScorerStores.EVENT_LEDGER, events));
  }

  private static Record<String, SpecificRecord> decoded(
      ConsumerRecord<byte[], byte[]> record, Deserializer<? extends SpecificRecord> deserializer) {
    return new Record<>(
        new String(record.key(), StandardCharsets.UTF_8),
        deserializer.deserialize(record.topic(), record.value()),
        record.timestamp(),
        record.headers());
  }

  private static Rows rows(Clients clients, ScorerConfig config, String store, int events) {
    List<byte[]> samples = new ArrayList<>();
    String changelog = "%s-%s-changelog".formatted(config.applicationId(), store);
    long all = read(clients, changelog, record -> samples.add(record.value()));
    return new Rows((double) all / events, samples);
  }

  /** Reads all that stands on a topic, and counts it; what is a value is sampled. */
  private static long read(
      Clients clients,
      String topic,
      java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> samples) {
    long records = 0;
    try (Consumer<byte[], byte[]> consumer = clients.consumer(new ByteArrayDeserializer())) {
      List<TopicPartition> partitions = TopicPartitions.of(consumer, topic);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      long all = ends.values().stream().mapToLong(Long::longValue).sum();
      long stride = Math.max(1, all / SAMPLES);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          if (records++ % stride == 0 && record.value() != null) {
            samples.accept(record);
          }
        }
      }
    }
    return records;
  }
}
