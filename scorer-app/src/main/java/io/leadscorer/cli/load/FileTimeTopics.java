package io.leadscorer.cli.load;

import io.leadscorer.catalog.Topic;
import io.leadscorer.catalog.Topics;
import io.leadscorer.runtime.ClusterException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
  private FileTimeTopics() {}

  /**
   * Checks the inputs and the clock.
   *
   * @throws ClusterException naming each topic that would change or forget what is imported
   */
  public static void check(Admin admin, Topics topics) throws InterruptedException {
    List<ConfigResource> resources =
        Stream.concat(Topics.INPUTS.stream(), Stream.of(Topics.SCORER_CLOCK))
            .map(topic -> resource(topics, topic))
            .toList();
    List<String> complaints = new ArrayList<>();
    try {
      Map<ConfigResource, Config> configs = admin.describeConfigs(resources).all().get();
      for (ConfigResource resource : resources) {
        complain(resource.name(), configs.get(resource), complaints);
      }
    } catch (ExecutionException e) {
      throw new ClusterException("topics cannot be described", e.getCause());
    }
    if (!complaints.isEmpty()) {
      throw new ClusterException(
          "--file-time is for topics of a development cluster, but "
              + String.join("; ", complaints));
    }
  }

  private static ConfigResource resource(Topics topics, Topic topic) {
    return new ConfigResource(ConfigResource.Type.TOPIC, topics.name(topic));
  }

  private static void complain(String topic, @Nullable Config config, List<String> complaints) {
    if (Topic.Stamp.LOG_APPEND_TIME
        .config()
        .equals(value(config, TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG))) {
      complaints.add(
          "%s is stamped by the broker (%s=%s)"
              .formatted(
                  topic,
                  TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
                  Topic.Stamp.LOG_APPEND_TIME.config()));
    }
    boolean forgets =
        Topic.Cleanup.DELETE.config().equals(value(config, TopicConfig.CLEANUP_POLICY_CONFIG));
    String retention = value(config, TopicConfig.RETENTION_MS_CONFIG);
    if (forgets && !"-1".equals(retention)) {
      complaints.add(
          "%s forgets old records (%s=%s)"
              .formatted(topic, TopicConfig.RETENTION_MS_CONFIG, retention));
    }
  }

  private static @Nullable String value(@Nullable Config config, String key) {
    ConfigEntry entry = config == null ? null : config.get(key);
    return entry == null ? null : entry.value();
  }
}
