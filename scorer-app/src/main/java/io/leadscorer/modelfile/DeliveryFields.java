package io.leadscorer.modelfile;

import io.leadscorer.config.DurationText;
import io.leadscorer.config.ScorerConfig;
import io.leadscorer.config.delivery.Patience;
import io.leadscorer.config.delivery.Secret;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fields that the files of all deliveries have. */
final class DeliveryFields {
  private static final String CLUSTER =
      "{bootstrap.servers: \"localhost:9092\", schema.registry.url: \"http://localhost:8081\"}";

  static final Kind<String> ANY =
      new Kind<>(
          "a value",
          "\"abc\"",
          "",
          scalar -> scalar.getValue().isBlank() ? null : scalar.getValue());

  static final Kind<Duration> DURATION =
      new Kind<>(
          "a duration",
          "500ms, 5s or 2m",
          Duration.ofSeconds(1),
          scalar -> {
            try {
              return DurationText.parse(scalar.getValue());
            } catch (IllegalArgumentException e) {
              return null;
            }
          });

  static final Kind<URI> URL =
      new Kind<>(
          "an http or https URL",
          "https://example.com/hook",
          URI.create("http://localhost"),
          scalar -> url(scalar.getValue()));

  private final Map<String, String> environment;

  DeliveryFields(Map<String, String> environment) {
    this.environment = environment;
  }

  private static @Nullable URI url(String text) {
    try {
      URI url = URI.create(text);
      boolean web = Set.of("http", "https").contains(String.valueOf(url.getScheme()));
      return web && url.getHost() != null ? url : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** The cluster, by the keys of the scorer's configuration. */
  Map<String, String> cluster(YamlMap map) {
    Map<String, String> settings = new HashMap<>();
    map.requiredMap(
        "cluster",
        CLUSTER,
        keys -> keys.each((name, value) -> settings.put(name, value.read(ANY).get())));
    return settings;
  }

  /**
   * The same as a configuration.
   *
   * @throws io.leadscorer.config.InvalidConfigException with all that is wrong with it
   */
  static ScorerConfig config(Map<String, String> cluster) {
    return ScorerConfig.of(cluster);
  }

  /** How long a receiver is waited for, with what is usual for what is not said. */
  Patience patience(YamlMap map, Patience usual) {
    return new Patience(
        map.optional("timeout", DURATION, usual.timeout()).get(),
        map.optional("tries", Scalars.whole(1, 1000), usual.tries()).get(),
        map.optional("backoff", DURATION, usual.first()).get(),
        map.optional("longest_backoff", DURATION, usual.longest()).get());
  }

  /** A secret, by the variable or the file that holds it. */
  Optional<Secret> secret(YamlMap map, String name) {
    String variable = name + "_env";
    String file = name + "_file";
    if (map.has(variable) && map.has(file)) {
      map.self().wrong("has both %s and %s; write one of them".formatted(variable, file));
    }
    if (map.has(variable)) {
      Field<String> field = map.required(variable, ANY);
      String value = field.read() == null ? null : environment.get(field.get());
      if (field.read() != null && (value == null || value.isBlank())) {
        field.source().wrong("is '%s', which is not set in the environment".formatted(field.get()));
      }
      return Optional.ofNullable(value).map(Secret::new);
    }
    return map.has(file) ? Optional.of(secretIn(map.required(file, ANY))) : Optional.empty();
  }

  private static Secret secretIn(Field<String> file) {
    try {
      String text = file.read() == null ? "" : Files.readString(Path.of(file.get())).strip();
      if (text.isEmpty() && file.read() != null) {
        file.source().wrong("is '%s', which is empty".formatted(file.get()));
      }
      return new Secret(text);
    } catch (java.io.IOException | java.nio.file.InvalidPathException e) {
      file.source().wrong("is '%s', which cannot be read".formatted(file.get()));
      return new Secret("");
    }
  }
}
