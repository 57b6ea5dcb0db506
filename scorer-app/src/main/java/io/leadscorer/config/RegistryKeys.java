package io.leadscorer.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.config.ConfigDef;

/** The settings of the schema registry's client, as Confluent's clients name them. */
final class RegistryKeys {
  private static final List<String> KNOWN = known();

  private RegistryKeys() {}

  private static List<String> known() {
    List<String> known =
        new ArrayList<>(
            List.of(
                "auto.register.schemas",
                "normalize.schemas",
                "value.subject.name.strategy",
                "basic.auth.credentials.source",
                "basic.auth.user.info",
                "bearer.auth.credentials.source",
                "bearer.auth.token",
                "proxy.host",
                "proxy.port",
                "http.connect.timeout.ms",
                "http.read.timeout.ms",
                "max.retries",
                "retries.wait.ms"));
    new ConfigDef()
        .withClientSslSupport()
        .names()
        .forEach(name -> known.add("schema.registry." + name));
    return List.copyOf(known);
  }

  /** What is wrong with a name; empty where nothing is. */
  static Optional<String> complaint(String name) {
    if (KNOWN.contains(name)) {
      return Optional.empty();
    }
    String closest = ClosestName.to(name, KNOWN, Math.max(2, name.length() / 2));
    return Optional.of(
        "is no setting of the registry's client"
            + (closest == null ? "" : ": did you mean " + KnownKeys.REGISTRY + closest + "?"));
  }
}
