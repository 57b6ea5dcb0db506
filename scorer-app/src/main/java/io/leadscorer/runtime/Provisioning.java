package io.leadscorer.runtime;

import io.leadscorer.catalog.Topic;
import io.leadscorer.catalog.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Creates the topics that are missing and checks those that are there. */
public final class Provisioning {
  private static final String FOR_EVER = "-1";

  /** A scorer that is behind by less still finds every version of a profile, at its instant. */
  private static final String LONGEST_BACKLOG = Long.toString(Duration.ofDays(30).toMillis());

  /** Brokers refuse ticks from further ahead: one machine's clock must not age all leads. */
  private static final String MOST_AHEAD = Long.toString(Duration.ofSeconds(1).toMillis());

  /** How long brokers may take to tell each other of a topic. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

  private static final List<Topic> TOGETHER =
      List.of(
          Topics.LEAD_EVENTS,
          Topics.LEAD_PROFILES,
          Topics.SALES_ACTIVITIES,
          Topics.SCORER_CLOCK,
          Topics.SCORER_MODELS,
          Topics.SCORER_OWNERS);

  private final Admin admin;
  private final Topics topics;
  private final int partitions;
  private final short replication;

  public Provisioning(Admin admin, Topics topics, int partitions, short replication) {
    this.admin = admin;
    this.topics = topics;
    this.partitions = partitions;
    this.replication = replication;
  }

  /**
   * Topics of a cluster in use: the broker stamps what comes in, and forgets by its own retention.
   */
  public void provision() throws InterruptedException {
    provision(Map.of());
  }

  /**
   * Topics of a development cluster that lives on the time of its records: producers stamp what
   * comes in, and nothing is forgotten, however old it says it is.
   */
  public void provisionOnFileTime() throws InterruptedException {
    provision(
        Map.of(
            TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
            Topic.Stamp.CREATE_TIME.config(),
            TopicConfig.RETENTION_MS_CONFIG,
            FOR_EVER,
            // Compaction would leave only the last of the profiles that the files tell of.
            TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG,
            Long.toString(Long.MAX_VALUE),
            TopicConfig.MESSAGE_TIMESTAMP_BEFORE_MAX_MS_CONFIG,
            Long.toString(Long.MAX_VALUE),
            TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG,
            Long.toString(Long.MAX_VALUE)));
  }

  private void provision(Map<String, String> overrides) throws InterruptedException {
    List<Topic> all =
        Stream.of(Topics.INPUTS, Topics.INTERNAL, Topics.OUTPUTS).flatMap(List::stream).toList();
    try {
      Set<String> present = admin.listTopics().names().get();
      List<NewTopic> missing = new ArrayList<>();
      for (Topic topic : all) {
        if (!present.contains(topics.name(topic))) {
          missing.add(newTopic(topic, overrides));
        }
      }
      create(missing);
      checkPartitions(described(all));
    } catch (ExecutionException e) {
      throw new ClusterException("topics cannot be created or described", e.getCause());
    }
  }

  private void create(List<NewTopic> missing) throws ExecutionException, InterruptedException {
    for (var created : admin.createTopics(missing).values().values()) {
      try {
        created.get();
      } catch (ExecutionException e) {
        // Another instance that starts at the same time may have been first.
        if (!(e.getCause() instanceof TopicExistsException)) {
          throw e;
        }
      }
    }
  }

  private NewTopic newTopic(Topic topic, Map<String, String> overrides) {
    Map<String, String> configs = new HashMap<>();
    configs.put(TopicConfig.CLEANUP_POLICY_CONFIG, topic.cleanup().config());
    configs.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, topic.stamp().config());
    if (topic.equals(Topics.SCORER_CLOCK)) {
      configs.put(TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG, MOST_AHEAD);
    }
    if (topic.cleanup() == Topic.Cleanup.COMPACT && Topics.INPUTS.contains(topic)) {
      configs.put(TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG, LONGEST_BACKLOG);
    }
    configs.putAll(overrides);
    int count = Topics.OF_THE_DESK.contains(topic) ? 1 : partitions;
    return new NewTopic(topics.name(topic), count, replication).configs(configs);
  }

  /**
   * Waits until what was just created is known to the broker that is asked, which may take a while.
   */
  private Map<String, TopicDescription> described(List<Topic> all)
      throws ExecutionException, InterruptedException {
    List<String> names = all.stream().map(topics::name).toList();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        return admin.describeTopics(names).allTopicNames().get();
      } catch (ExecutionException e) {
        boolean unknown = e.getCause() instanceof UnknownTopicOrPartitionException;
        if (!unknown || System.nanoTime() > deadline) {
          throw e;
        }
        Thread.sleep(LOOK_AGAIN.toMillis());
      }
    }
  }

  /**
   * The inputs keyed by lead and the clock must have equally many partitions to be read together.
   */
  private void checkPartitions(Map<String, TopicDescription> all) {
    Map<String, TopicDescription> described = new TreeMap<>();
    for (Topic topic : TOGETHER) {
      String name = topics.name(topic);
      described.put(name, Objects.requireNonNull(all.get(name)));
    }
    long counts = described.values().stream().map(t -> t.partitions().size()).distinct().count();
    if (counts != 1) {
      List<String> found = new ArrayList<>();
      described.forEach((name, topic) -> found.add(name + "=" + topic.partitions().size()));
      throw new ClusterException(
          "these topics must have equally many partitions, but have " + String.join(", ", found));
    }
    for (Topic topic : Topics.OF_THE_DESK) {
      String name = topics.name(topic);
      int found = Objects.requireNonNull(all.get(name)).partitions().size();
      if (found != 1) {
        throw new ClusterException(
            "topic %s must have one partition, as all leads are handed over in one order, but has %d"
                .formatted(name, found));
      }
    }
  }
}
