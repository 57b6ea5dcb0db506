package io.leadscorer.it;

import io.leadscorer.catalog.Topic;
import io.leadscorer.catalog.Topics;
import io.leadscorer.config.ScorerConfig;
import io.leadscorer.events.LeadScore;
import io.leadscorer.events.TierChange;
import io.leadscorer.runtime.Clients;
import io.leadscorer.runtime.TopicPartitions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;

/** What one application has told and committed, by lead, in the order in which it was told. */
final class Committed {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final List<Topic> TAKEN =
      List.of(
          Topics.LEAD_EVENTS, Topics.LEAD_PROFILES, Topics.SALES_ACTIVITIES, Topics.SCORER_CLOCK);

  private final ScorerConfig config;
  private final Clients clients;
  private final Topics topics;

  Committed(ScorerConfig config) {
    this.config = config;
    this.clients = new Clients(config);
    this.topics = Topics.named(config.topicsPrefix());
  }

  /** The tier changes, once there are as many as wanted and no more come. */
  Map<String, List<TierChange>> tierChanges(long wanted) {
    return read(Topics.TIER_CHANGES, TierChange.class, wanted);
  }

  /** The scores, once there are as many as wanted and no more come. */
  Map<String, List<LeadScore>> scores(long wanted) {
    return read(Topics.LEAD_SCORES, LeadScore.class, wanted);
  }

  /** The records of a topic, once there are as many as wanted and no more come. */
  <T extends SpecificRecord> Map<String, List<T>> read(Topic topic, Class<T> type, long wanted) {
    Map<String, List<T>> byLead = new TreeMap<>();
    try (Consumer<byte[], T> consumer = clients.consumer(clients.serdes().deserializer(type))) {
      consumer.assign(partitions(consumer, topic));
      consumer.seekToBeginning(consumer.assignment());
      long found = 0;
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      boolean quiet = false;
      while (System.nanoTime() < deadline && !(found >= wanted && quiet)) {
        var records = consumer.poll(Duration.ofSeconds(1));
        quiet = records.isEmpty();
        for (ConsumerRecord<byte[], T> record : records) {
          if (isOurs(record)) {
            byLead
                .computeIfAbsent(
                    new String(record.key(), StandardCharsets.UTF_8), lead -> new ArrayList<>())
                .add(record.value());
            found++;
          }
        }
      }
    }
    return byLead;
  }

  private boolean isOurs(ConsumerRecord<byte[], ?> record) {
    Header source = record.headers().lastHeader("ce_source");
    return new String(source.value(), StandardCharsets.UTF_8)
        .endsWith("/" + config.applicationId());
  }

  private static List<TopicPartition> partitions(Consumer<?, ?> consumer, String topic) {
    return TopicPartitions.of(consumer, topic);
  }

  private List<TopicPartition> partitions(Consumer<?, ?> consumer, Topic topic) {
    return partitions(consumer, topics.name(topic));
  }

  /** How often it was noted that records came out of order. */
  long overtaken() {
    try (Consumer<byte[], byte[]> consumer = clients.consumer(new ByteArrayDeserializer())) {
      return consumer.endOffsets(partitions(consumer, Topics.SCORER_ORDER)).values().stream()
          .mapToLong(Long::longValue)
          .sum();
    }
  }

  /** Returns when all that stands on the input topics has been taken. */
  void awaitAllTaken() {
    awaitTaken(share -> share >= 1.0);
  }

  /** Returns when a share of what stands on the input topics has been taken. */
  void awaitTaken(double share) {
    awaitTaken(taken -> taken >= share);
  }

  private void awaitTaken(Predicate<Double> enough) {
    try (Admin admin = clients.admin();
        Consumer<byte[], byte[]> consumer = clients.consumer(new ByteArrayDeserializer())) {
      Set<TopicPartition> inputs = new HashSet<>();
      TAKEN.forEach(topic -> inputs.addAll(partitions(consumer, topic)));
      Awaitility.await("the input of " + config.applicationId() + " to be taken")
          .atMost(PATIENCE)
          .until(() -> enough.test(taken(admin, consumer, inputs)));
    }
  }

  private double taken(Admin admin, Consumer<?, ?> consumer, Set<TopicPartition> inputs)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetAndMetadata> offsets =
        new HashMap<>(
            admin
                .listConsumerGroupOffsets(config.applicationId())
                .partitionsToOffsetAndMetadata()
                .get());
    long taken = 0;
    long all = 0;
    for (Map.Entry<TopicPartition, Long> end : consumer.endOffsets(inputs).entrySet()) {
      OffsetAndMetadata offset = offsets.get(end.getKey());
      taken += offset == null ? 0 : offset.offset();
      all += end.getValue();
    }
    return all == 0 ? 1.0 : (double) taken / all;
  }

  static long count(Map<String, ? extends List<?>> byLead) {
    return byLead.values().stream().mapToLong(List::size).sum();
  }
}
