package io.leadscorer.wire.confluent;

import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.types.Password;

/** Values of a Kafka client's configuration, given as texts or as what they mean. */
final class ConfigValues {
  private ConfigValues() {}

  /** A text that is set and not blank, a secret among them. */
  static Optional<String> text(Map<String, ?> configs, String key) {
    Object value = configs.get(key);
    return Optional.ofNullable(value)
        .map(found -> found instanceof Password password ? password.value() : found.toString())
        .map(String::strip)
        .filter(found -> !found.isEmpty());
  }

  /**
   * A whole number from 0.
   *
   * @throws ConfigException when it is another
   */
  static int number(Map<String, ?> configs, String key, int byDefault) {
    Optional<String> text = text(configs, key);
    try {
      int number = text.map(Integer::parseInt).orElse(byDefault);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, with the others.
    }
    throw new ConfigException(key, configs.get(key), "a number from 0");
  }

  /**
   * Yes or no.
   *
   * @throws ConfigException when it is neither
   */
  static boolean flag(Map<String, ?> configs, String key, boolean byDefault) {
    String text = text(configs, key).orElse(Boolean.toString(byDefault));
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new ConfigException(key, text, "true or false");
    };
  }
}
