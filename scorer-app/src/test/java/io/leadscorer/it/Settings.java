package io.leadscorer.it;

import io.leadscorer.catalog.Topics;
import io.leadscorer.config.ScorerConfig;
import io.leadscorer.runtime.Clients;
import io.leadscorer.runtime.Provisioning;
import io.leadscorer.runtime.embedded.EmbeddedKafka;
import io.leadscorer.runtime.embedded.EmbeddedRegistry;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;

/** Settings of scorers under test, on topics and in groups of their own. */
final class Settings {
  private Settings() {}

  /** A scorer that lives on the wall clock. */
  static Map<String, String> onWallClock(
      EmbeddedKafka kafka, EmbeddedRegistry registry, String name, Path state) {
    return Map.ofEntries(
        Map.entry("bootstrap.servers", kafka.bootstrapServers()),
        Map.entry("schema.registry.url", registry.url()),
        Map.entry("application.id", name + "scorer"),
        Map.entry("http.address", "127.0.0.1:0"),
        Map.entry("topics.prefix", name),
        Map.entry("topics.replication", "1"),
        Map.entry("standbys", "0"),
        Map.entry("state.dir", state.toString()),
        // A stopped instance is missed only after this; a test does not wait for 45 s.
        Map.entry("kafka.session.timeout.ms", "6000"),
        Map.entry("kafka.heartbeat.interval.ms", "1000"),
        Map.entry("ledger.retention", "3650d"));
  }

  /** A scorer whose clock the test drives. */
  static Map<String, String> onDrivenClock(
      EmbeddedKafka kafka, EmbeddedRegistry registry, String name, Path state) {
    return with(
        onWallClock(kafka, registry, name, state), Map.of("clock", "topic", "profile.grace", "0s"));
  }

  static Map<String, String> with(Map<String, String> settings, Map<String, String> others) {
    Map<String, String> changed = new HashMap<>(settings);
    changed.putAll(others);
    return changed;
  }

  /** Makes the topics before anybody else does, so that what is fed keeps its times. */
  static void provisionOnFileTime(ScorerConfig config) throws InterruptedException {
    try (Admin admin = new Clients(config).admin()) {
      new Provisioning(admin, Topics.named(config.topicsPrefix()), 4, (short) 1)
          .provisionOnFileTime();
    }
  }
}
