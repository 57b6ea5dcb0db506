package io.leadscorer.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.streams.StreamsConfig;
import org.jspecify.annotations.Nullable;

/** The settings of Kafka's clients and streams, with the prefixes that address one kind of them. */
final class KafkaKeys {
  /** A plug-in's settings are known to nobody else; they are passed on without this. */
  static final String PLUGIN = "plugin.";

  private static final String TOPIC = "topic.";

  private static final List<String> CLIENTS =
      List.of(
          StreamsConfig.MAIN_CONSUMER_PREFIX,
          StreamsConfig.RESTORE_CONSUMER_PREFIX,
          StreamsConfig.GLOBAL_CONSUMER_PREFIX,
          StreamsConfig.CONSUMER_PREFIX,
          StreamsConfig.PRODUCER_PREFIX,
          StreamsConfig.ADMIN_CLIENT_PREFIX);

  private static final Map<String, ConfigDef.ConfigKey> KNOWN = known();

  private KafkaKeys() {}

  private static Map<String, ConfigDef.ConfigKey> known() {
    Map<String, ConfigDef.ConfigKey> known = new HashMap<>(StreamsConfig.configDef().configKeys());
    known.putAll(AdminClientConfig.configDef().configKeys());
    known.putAll(ConsumerConfig.configDef().configKeys());
    known.putAll(ProducerConfig.configDef().configKeys());
    return Map.copyOf(known);
  }

  /** The name under which a setting reaches the clients. */
  static String passedOn(String name) {
    return name.startsWith(PLUGIN) ? name.substring(PLUGIN.length()) : name;
  }

  /** Whether clients have a setting of this name. */
  static boolean knows(String name) {
    return KNOWN.containsKey(name);
  }

  /** Whether the value of a setting is to be told to nobody. */
  static boolean isSecret(String name) {
    ConfigDef.ConfigKey key = KNOWN.get(bare(name));
    return key == null || key.type == ConfigDef.Type.PASSWORD;
  }

  /** What is wrong with a setting; empty where nothing is. */
  static Optional<String> complaint(String name, String text) {
    if (name.isEmpty()) {
      return Optional.of("needs the name of a setting behind it");
    }
    // Secrets of providers and settings of plug-ins have names that only their users know.
    if (name.startsWith(PLUGIN) || name.startsWith("config.providers.") || name.startsWith(TOPIC)) {
      return Optional.empty();
    }
    ConfigDef.ConfigKey key = KNOWN.get(bare(name));
    return key == null ? Optional.of(advice(name)) : complaint(key, text);
  }

  private static Optional<String> complaint(ConfigDef.ConfigKey key, String text) {
    try {
      Object value = ConfigDef.parseType(key.name, text, key.type);
      if (key.validator != null) {
        key.validator.ensureValid(key.name, value);
      }
      return Optional.empty();
    } catch (ConfigException e) {
      return Optional.of("is not allowed: " + e.getMessage());
    }
  }

  private static String advice(String name) {
    String bare = bare(name);
    @Nullable String closest =
        ClosestName.to(bare, new ArrayList<>(KNOWN.keySet()), Math.max(2, bare.length() / 3));
    String prefix = KnownKeys.KAFKA + name.substring(0, name.length() - bare.length());
    String meant = closest == null ? "" : ": did you mean " + prefix + closest + "?";
    return "is no setting of Kafka's clients%s A plug-in's own goes behind %s%s"
        .formatted(closest == null ? "." : meant, KnownKeys.KAFKA, PLUGIN);
  }

  private static String bare(String name) {
    for (String prefix : CLIENTS) {
      if (name.startsWith(prefix)) {
        return name.substring(prefix.length());
      }
    }
    return name;
  }
}
