package io.leadscorer.wire.confluent;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.security.ssl.DefaultSslEngineFactory;

/** TLS towards a registry, from the keys of Kafka's clients behind {@code schema.registry.}. */
final class RegistryTls {
  private static final String PREFIX = "schema.registry.";
  private static final ConfigDef KEYS = new ConfigDef().withClientSslSupport();

  private RegistryTls() {}

  /**
   * Whom to trust and what to show; empty where nothing is configured, for what Java trusts.
   *
   * @throws ConfigException when a store cannot be read, or a setting is none
   */
  static Optional<SSLContext> of(Map<String, ?> configs) {
    Map<String, Object> given = new HashMap<>();
    configs.forEach(
        (key, value) -> {
          if (key.startsWith(PREFIX + "ssl.")) {
            given.put(key.substring(PREFIX.length()), value);
          }
        });
    if (given.isEmpty()) {
      return Optional.empty();
    }
    refuseUnchecked(given);
    try (DefaultSslEngineFactory factory = new DefaultSslEngineFactory()) {
      factory.configure(KEYS.parse(given));
      return Optional.of(factory.sslContext());
    } catch (KafkaException e) {
      throw new ConfigException(
          "%sssl: %s".formatted(PREFIX, e.getCause() == null ? e.getMessage() : e.getCause()));
    }
  }

  /** Who does not check a registry's name might as well not encrypt. */
  private static void refuseUnchecked(Map<String, Object> given) {
    String key = SslConfigs.SSL_ENDPOINT_IDENTIFICATION_ALGORITHM_CONFIG;
    if (given.containsKey(key) && !"https".equalsIgnoreCase(String.valueOf(given.get(key)))) {
      throw new ConfigException(
          PREFIX + key, given.get(key), "https: a registry's certificate has to bear its name");
    }
  }
}
