package io.leadscorer.config;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Refuses keys that mean nothing, which are mostly known ones misspelt. */
final class KnownKeys {

  static final String KAFKA = "kafka.";
  static final String REGISTRY = "registry.";

  private static final List<String> KEYS =
      Arrays.stream(ConfigKey.values()).map(ConfigKey::key).toList();

  /** What the scorer sets from keys of its own, so that there is one place for each. */
  private static final Map<String, ConfigKey> HAVE_THEIR_OWN =
      Map.of(
          "kafka.bootstrap.servers", ConfigKey.BOOTSTRAP_SERVERS,
          "kafka.application.id", ConfigKey.APPLICATION_ID,
          "kafka.application.server", ConfigKey.HTTP_ADVERTISED,
          "kafka.state.dir", ConfigKey.STATE_DIR,
          "kafka.num.stream.threads", ConfigKey.THREADS,
          "kafka.num.standby.replicas", ConfigKey.STANDBYS,
          "kafka.replication.factor", ConfigKey.TOPICS_REPLICATION,
          "kafka.schema.registry.url", ConfigKey.SCHEMA_REGISTRY_URL,
          "registry.schema.registry.url", ConfigKey.SCHEMA_REGISTRY_URL);

  private KnownKeys() {}

  static void check(Settings settings, List<String> problems) {
    boolean ownSerdes = settings.get(ConfigKey.AVRO_SERIALIZER.key()).isEmpty();
    settings
        .all()
        .forEach(
            (key, setting) ->
                complaint(key, setting.text(), ownSerdes)
                    .ifPresent(what -> problems.add(key + " (" + setting.origin() + ") " + what)));
  }

  private static Optional<String> complaint(String key, String text, boolean ownSerdes) {
    ConfigKey own = HAVE_THEIR_OWN.get(key);
    if (own != null) {
      return Optional.of("has a key of its own here: " + own.key());
    }
    if (key.startsWith(KAFKA)) {
      return KafkaKeys.complaint(key.substring(KAFKA.length()), text);
    }
    if (key.startsWith(REGISTRY)) {
      // Others' serdes know keys of their own.
      return ownSerdes
          ? RegistryKeys.complaint(key.substring(REGISTRY.length()))
          : Optional.empty();
    }
    if (KEYS.contains(key)) {
      return Optional.empty();
    }
    return Optional.of("is not a key: did you mean " + closest(key) + "?");
  }

  private static String closest(String key) {
    String best = ClosestName.to(key, KEYS, Math.max(2, key.length() / 2));
    if (best != null && !KafkaKeys.knows(key)) {
      return best;
    }
    // A client setting without its prefix is nearer to nothing of ours.
    return KAFKA + key + " (for Kafka's clients)";
  }
}
