package io.leadscorer.cli.load;

import io.leadscorer.catalog.Topic;
import io.leadscorer.catalog.Topics;
import io.leadscorer.runtime.ClusterException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;

/** Checks that topics that were there before can live on the time of files. */
public final class FileTimeTopics {
  private static final String FOR_EVER = "-1";
  private static final String NEVER = Long.toString(Long.MAX_VALUE);

  private FileTimeTopics() {}

  /**
   * Checks the inputs and the clock.
   *
   * @throws ClusterException naming each topic that would change or forget what is imported
   */
  public static void check(Admin admin, Topics topics) throws InterruptedException {
    List<ConfigResource> resources =
        Stream.concat(Topics.INPUTS.stream(), Stream.of(Topics.SCORER_CLOCK))
            .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topics.name(topic)))
            .toList();
    List<String> complaints = new ArrayList<>();
    try {
      admin
          .describeConfigs(resources)
          .all()
          .get()
          .forEach((topic, config) -> complaints.addAll(complaints(topic.name(), config)));
    } catch (ExecutionException e) {
      throw new ClusterException("topics cannot be described", e.getCause());
    }
    if (!complaints.isEmpty()) {
      throw new ClusterException(
          "--file-time is for a development cluster that keeps all records and their times, but "
              + String.join("; ", complaints));
    }
  }

  /** Why a topic cannot take records on the time of files; empty if it can. */
  static List<String> complaints(String topic, Config config) {
    List<String> complaints = new ArrayList<>();
    expect(
        TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
        Topic.Stamp.CREATE_TIME.config(),
        topic,
        config,
        complaints);
    // What is compacted ignores the retention, and compaction the other way round.
    if (Topic.Cleanup.COMPACT.config().equals(value(config, TopicConfig.CLEANUP_POLICY_CONFIG))) {
      expect(TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG, NEVER, topic, config, complaints);
    } else {
      expect(TopicConfig.RETENTION_MS_CONFIG, FOR_EVER, topic, config, complaints);
    }
    return complaints;
  }

  private static void expect(
      String key, String expected, String topic, Config config, List<String> complaints) {
    String found = value(config, key);
    if (!expected.equals(found)) {
      complaints.add("%s has %s=%s, not %s".formatted(topic, key, found, expected));
    }
  }

  private static @Nullable String value(Config config, String key) {
    ConfigEntry entry = config.get(key);
    return entry == null ? null : entry.value();
  }
}
