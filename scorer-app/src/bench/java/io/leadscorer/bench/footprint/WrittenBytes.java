package io.leadscorer.bench.footprint;

import io.leadscorer.catalog.Topic;
import io.leadscorer.catalog.Topics;
import io.leadscorer.config.ScorerConfig;
import io.leadscorer.runtime.Clients;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.LogDirDescription;

/**
 * What an application's topics take on the brokers, compressed as they are.
 *
 * @param events of {@code lead-events}
 * @param outputs of all outputs
 * @param internal of changelogs and the scorer's own topics, but for the clock
 */
record WrittenBytes(long events, long outputs, long internal) {

  static WrittenBytes of(ScorerConfig config) throws ExecutionException, InterruptedException {
    Topics topics = Topics.named(config.topicsPrefix());
    Map<String, Long> sizes = sizes(config);
    long changelogs =
        sizes.entrySet().stream()
            .filter(topic -> Changelogs.isOf(config.applicationId(), topic.getKey()))
            .mapToLong(Map.Entry::getValue)
            .sum();
    Stream<Topic> own =
        Topics.INTERNAL.stream().filter(topic -> !topic.equals(Topics.SCORER_CLOCK));
    return new WrittenBytes(
        sum(sizes, topics, Stream.of(Topics.LEAD_EVENTS)),
        sum(sizes, topics, Topics.OUTPUTS.stream()),
        changelogs + sum(sizes, topics, own));
  }

  private static Map<String, Long> sizes(ScorerConfig config)
      throws ExecutionException, InterruptedException {
    Map<String, Long> sizes = new HashMap<>();
    try (Admin admin = new Clients(config).admin()) {
      List<Integer> brokers =
          admin.describeCluster().nodes().get().stream().map(node -> node.id()).toList();
      for (Map<String, LogDirDescription> folders :
          admin.describeLogDirs(brokers).allDescriptions().get().values()) {
        for (LogDirDescription folder : folders.values()) {
          folder
              .replicaInfos()
              .forEach((partition, log) -> sizes.merge(partition.topic(), log.size(), Long::sum));
        }
      }
    }
    return sizes;
  }

  private static long sum(Map<String, Long> sizes, Topics topics, Stream<Topic> of) {
    return of.mapToLong(topic -> sizes.getOrDefault(topics.name(topic), 0L)).sum();
  }
}
