package io.leadscorer.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every key of the configuration with its default and meaning: the only place that says so. */
public enum ConfigKey {
  BOOTSTRAP_SERVERS(null, "host:port, or several with commas", "Kafka brokers to begin with"),
  SCHEMA_REGISTRY_URL(
      null, "an http or https URL, or several with commas", "where the schemas of records are"),
  AVRO_SERIALIZER(
      "",
      "a class, or nothing; with avro.deserializer",
      "Kafka serializer of Avro values, in place of the scorer's own"),
  AVRO_DESERIALIZER(
      "",
      "a class, or nothing; with avro.serializer",
      "Kafka deserializer of Avro values, in place of the scorer's own"),
  APPLICATION_ID(
      "lead-scorer",
      "letters, digits, '.', '_' and '-', at most 100",
      "instances of one id share the work; internal topics begin with it"),
  STATE_DIR("lead-scorer-state", "a folder", "local state; can be lost, it is restored from Kafka"),
  TOPICS_PREFIX(
      "", "letters, digits, '.', '_' and '-', at most 100", "what all topic names begin with"),
  TOPICS_PARTITIONS("4", "a whole number from 1 to 10000", "of topics that the scorer creates"),
  TOPICS_REPLICATION(
      "3",
      "a whole number from 1 to 9",
      "copies of topics that the scorer creates; 1 on one broker"),
  MODEL("b2b-4d", "letters, digits, '.', '_' and '-', at most 100", "id of the scoring model"),
  CLOCK(
      "wall",
      "wall or topic",
      "wall: this instance produces the ticks; topic: somebody else does, such as an import"),
  CLOCK_GRACE("2s", "0ms to 10m", "how far the ticks stay behind the wall clock"),
  CLOCK_INTERVAL("1s", "100ms to 1m", "between two ticks"),
  CLOCK_STALL(
      "30s",
      "1s to 1h, longer than clock.interval",
      "how long the clock of a partition may stand still before its instance is not ready"),
  PROFILE_GRACE(
      "2s", "0ms to 10m", "a company profile takes effect this long after it was appended"),
  LEDGER_RETENTION(
      "200d",
      "1d to 3650d",
      "how long facts are kept, so that events can be told apart and leads scored anew"),
  ADDRESS_KEY(
      "",
      BearerToken.FORM + ", or nothing",
      "secret with which IP addresses are hashed before they are kept or told; without one they are not looked at"),
  ADDRESS_KEY_FILE("", "a file, or nothing", "that holds the secret, in place of address.key"),
  THREADS("1", "a whole number from 1 to 256", "stream threads of this instance"),
  STANDBYS("1", "a whole number from 0 to 8", "warm copies of local state on other instances"),
  HTTP_ADDRESS(
      "127.0.0.1:8080",
      "host:port; port 0 takes a free one",
      "where this instance answers on its health, its metrics and its leads"),
  HTTP_ADVERTISED(
      "",
      "host:port, or nothing",
      "by which other instances and users reach http.address; where it is empty, as that says"),
  HTTP_TOKEN(
      "",
      BearerToken.FORM + ", or nothing",
      "secret of those who may ask about leads; without one, http.address must be on loopback"),
  HTTP_TOKEN_FILE("", "a file, or nothing", "that holds the secret, in place of http.token");

  /** What the names of environment variables begin with. */
  static final String ENVIRONMENT = "LEAD_SCORER_";

  private final String key;
  private final @Nullable String byDefault;
  private final String allowed;
  private final String meaning;

  ConfigKey(@Nullable String byDefault, String allowed, String meaning) {
    this.key = name().toLowerCase(Locale.ROOT).replace('_', '.');
    this.byDefault = byDefault;
    this.allowed = allowed;
    this.meaning = meaning;
  }

  /** The key of a name in a file; empty where none has it. */
  static Optional<ConfigKey> of(String key) {
    return Arrays.stream(values()).filter(known -> known.key.equals(key)).findFirst();
  }

  /** Whether its value is to be told to nobody. */
  boolean isSecret() {
    return this == HTTP_TOKEN || this == ADDRESS_KEY;
  }

  /** The name in a file, such as {@code clock.grace}. */
  public String key() {
    return key;
  }

  /** The environment variable that overrides the file. */
  public String variable() {
    return ENVIRONMENT + name();
  }

  /** The value where nothing is set; empty for a key that must be set. */
  public Optional<String> byDefault() {
    return Optional.ofNullable(byDefault);
  }

  /** The values that are accepted, in words, with the unit. */
  public String allowed() {
    return allowed;
  }

  /** What it is for. */
  public String meaning() {
    return meaning;
  }
}
