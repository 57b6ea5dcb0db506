package io.leadscorer.wire.confluent;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.types.Password;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a schema registry, from Confluent's configuration keys.
 *
 * @param urls tried in this order
 * @param authorization the value of the HTTP header, where the registry asks for one
 * @param tls whom to trust and what to show; empty for what Java trusts
 * @param proxy through which the registry is reached; empty for none
 * @param normalize whether the registry is to take schemas for one that differ in their writing
 * @param retries how often all the URLs are tried again after the first time
 * @param retryWait pause before the first retry; doubles with each
 */
public record RegistryConfig(
    List<URI> urls,
    Optional<Password> authorization,
    Optional<SSLContext> tls,
    Optional<InetSocketAddress> proxy,
    boolean normalize,
    Duration connectTimeout,
    Duration readTimeout,
    int retries,
    Duration retryWait) {

  public static final String URL = "schema.registry.url";
  public static final String AUTO_REGISTER = "auto.register.schemas";
  public static final String NORMALIZE = "normalize.schemas";
  public static final String PROXY_HOST = "proxy.host";
  public static final String PROXY_PORT = "proxy.port";
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
        RegistryCredentials.of(configs),
        RegistryTls.of(configs),
        proxy(configs),
        ConfigValues.flag(configs, NORMALIZE, false),
        Duration.ofMillis(ConfigValues.number(configs, CONNECT_TIMEOUT, 2_000)),
        Duration.ofMillis(ConfigValues.number(configs, READ_TIMEOUT, 10_000)),
        ConfigValues.number(configs, RETRIES, 3),
        Duration.ofMillis(ConfigValues.number(configs, RETRY_WAIT, 200)));
  }

  private static Optional<InetSocketAddress> proxy(Map<String, ?> configs) {
    Optional<String> host = ConfigValues.text(configs, PROXY_HOST);
    int port = ConfigValues.number(configs, PROXY_PORT, 0);
    if (host.isPresent() != (port > 0)) {
      throw new ConfigException(
          "%s and %s belong together: give both or none".formatted(PROXY_HOST, PROXY_PORT));
    }
    return host.map(name -> InetSocketAddress.createUnresolved(name, port));
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
    if (url.getUserInfo() != null) {
      throw new ConfigException(
          URL, "[hidden]", "no name and password in it: they belong into basic.auth.user.info");
    }
    boolean http = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
    if (!http || url.getHost() == null) {
      throw new ConfigException(URL, text, "an http or https URL");
    }
    return url;
  }
}
