package io.leadscorer.wire.confluent;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.types.Password;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a schema registry, from Confluent's configuration keys.
 *
 * @param urls tried in this order
 * @param authorization the value of the HTTP header, where the registry asks for one
 * @param retries how often all the URLs are tried again after the first time
 * @param retryWait pause before the first retry; doubles with each
 */
public record RegistryConfig(
    List<URI> urls,
    Optional<Password> authorization,
    Duration connectTimeout,
    Duration readTimeout,
    int retries,
    Duration retryWait) {

  public static final String URL = "schema.registry.url";
  public static final String AUTO_REGISTER = "auto.register.schemas";
  public static final String CREDENTIALS_SOURCE = "basic.auth.credentials.source";
  public static final String USER_INFO = "basic.auth.user.info";
  public static final String CONNECT_TIMEOUT = "http.connect.timeout.ms";
  public static final String READ_TIMEOUT = "http.read.timeout.ms";
  public static final String RETRIES = "max.retries";
  public static final String RETRY_WAIT = "retries.wait.ms";

  /**
   * Reads the configuration of a Kafka client.
   *
   * @throws ConfigException naming the key that is missing or wrong
   */
  public static RegistryConfig of(Map<String, ?> configs) {
    return new RegistryConfig(
        urls(configs.get(URL)),
        authorization(configs),
        Duration.ofMillis(number(configs, CONNECT_TIMEOUT, 2_000)),
        Duration.ofMillis(number(configs, READ_TIMEOUT, 10_000)),
        (int) number(configs, RETRIES, 3),
        Duration.ofMillis(number(configs, RETRY_WAIT, 200)));
  }

  /** Whether serializers register schemas that the registry does not know; they do by default. */
  public static boolean autoRegister(Map<String, ?> configs) {
    Object value = configs.get(AUTO_REGISTER);
    if (value == null) {
      return true;
    }
    return switch (value.toString()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new ConfigException(AUTO_REGISTER, value, "true or false");
    };
  }

  private static List<URI> urls(@Nullable Object value) {
    List<URI> urls = new ArrayList<>();
    for (String text : items(value)) {
      if (!text.isBlank()) {
        urls.add(url(text.strip()));
      }
    }
    if (urls.isEmpty()) {
      throw new ConfigException(URL, value, "a comma-separated list of http or https URLs");
    }
    return urls;
  }

  private static List<String> items(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(String::valueOf).toList();
    }
    return value == null ? List.of() : List.of(value.toString().split(",", -1));
  }

  private static URI url(String text) {
    URI url;
    try {
      url = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    } catch (IllegalArgumentException e) {
      throw new ConfigException(URL, text, "not a URL");
    }
    boolean http = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
    if (!http || url.getHost() == null) {
      throw new ConfigException(URL, text, "an http or https URL");
    }
    if (url.getUserInfo() != null) {
      throw new ConfigException(
          URL, "[hidden]", "credentials go to " + USER_INFO + ", with USER_INFO as their source");
    }
    return url;
  }

  private static Optional<Password> authorization(Map<String, ?> configs) {
    Object source = configs.get(CREDENTIALS_SOURCE);
    Object userInfo = configs.get(USER_INFO);
    if (source == null || source.equals("URL")) {
      return Optional.empty();
    }
    if (!source.equals("USER_INFO")) {
      throw new ConfigException(CREDENTIALS_SOURCE, source, "USER_INFO is the one supported");
    }
    if (userInfo == null) {
      throw new ConfigException(USER_INFO, null, "needed where their source is USER_INFO");
    }
    String text = userInfo instanceof Password password ? password.value() : userInfo.toString();
    String encoded = Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    return Optional.of(new Password("Basic " + encoded));
  }

  private static long number(Map<String, ?> configs, String key, long byDefault) {
    Object value = configs.get(key);
    if (value == null) {
      return byDefault;
    }
    try {
      long number = Long.parseLong(value.toString().strip());
      if (number >= 0 && number <= Integer.MAX_VALUE) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, with the others.
    }
    throw new ConfigException(key, value, "a number from 0");
  }
}
