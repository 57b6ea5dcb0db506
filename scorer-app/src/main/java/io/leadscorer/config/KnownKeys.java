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
    settings
        .all()
        .forEach(
            (key, setting) ->
                complaint(key)
                    .ifPresent(what -> problems.add(key + " (" + setting.origin() + ") " + what)));
  }

  private static Optional<String> complaint(String key) {
    ConfigKey own = HAVE_THEIR_OWN.get(key);
    if (own != null) {
      return Optional.of("has a key of its own here: " + own.key());
    }
    if (key.equals(KAFKA) || key.equals(REGISTRY)) {
      return Optional.of("needs the name of a setting behind it");
    }
    if (key.startsWith(KAFKA) || key.startsWith(REGISTRY) || KEYS.contains(key)) {
      return Optional.empty();
    }
    return Optional.of("is not a key: did you mean " + closest(key) + "?");
  }

  private static String closest(String key) {
    String best = "";
    int least = Integer.MAX_VALUE;
    for (String known : KEYS) {
      int distance = distance(key, known);
      if (distance < least) {
        least = distance;
        best = known;
      }
    }
    // A client setting without its prefix is nearer to nothing of ours.
    return least > Math.max(2, key.length() / 2) ? KAFKA + key + " (for Kafka's clients)" : best;
  }

  /** Letters to insert, drop or replace. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
