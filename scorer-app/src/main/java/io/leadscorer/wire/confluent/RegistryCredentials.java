package io.leadscorer.wire.confluent;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.types.Password;

/** What a registry that asks for credentials is shown: a name with a password, or a token. */
final class RegistryCredentials {
  private static final String BASIC_SOURCE = "basic.auth.credentials.source";
  private static final String USER_INFO = "basic.auth.user.info";
  private static final String BEARER_SOURCE = "bearer.auth.credentials.source";
  private static final String BEARER_TOKEN = "bearer.auth.token";

  private RegistryCredentials() {}

  /**
   * The value of the header {@code Authorization}; empty where none is configured.
   *
   * @throws ConfigException naming the key that is missing, wrong or one too many
   */
  static Optional<Password> of(Map<String, ?> configs) {
    Optional<String> basic = source(configs, BASIC_SOURCE, "USER_INFO", USER_INFO);
    Optional<String> bearer = source(configs, BEARER_SOURCE, "STATIC_TOKEN", BEARER_TOKEN);
    if (basic.isPresent() && bearer.isPresent()) {
      throw new ConfigException(
          "Both %s and %s are set: give one of them".formatted(BASIC_SOURCE, BEARER_SOURCE));
    }
    return basic
        .map(text -> "Basic " + Base64.getEncoder().encodeToString(text.getBytes(UTF_8)))
        .or(() -> bearer.map(text -> "Bearer " + text))
        .map(Password::new);
  }

  private static Optional<String> source(
      Map<String, ?> configs, String key, String supported, String secretKey) {
    Optional<String> secret = ConfigValues.text(configs, secretKey);
    Optional<String> source = ConfigValues.text(configs, key);
    if (source.isEmpty()) {
      return secret;
    }
    if (!source.get().equals(supported)) {
      throw new ConfigException(key, source.get(), supported + " is the one supported");
    }
    if (secret.isEmpty()) {
      throw new ConfigException(secretKey, null, "needed where %s is %s".formatted(key, supported));
    }
    return secret;
  }
}
