package io.leadscorer.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The configuration of one scorer instance, valid as a whole. {@link ConfigKey} says what each
 * setting means.
 *
 * @param kafka settings of Kafka's clients and streams, from keys with {@code kafka.} before them
 * @param registry settings of the schema registry's client, from keys with {@code registry.}
 */
public record ScorerConfig(
    String bootstrapServers,
    String schemaRegistryUrl,
    Optional<AvroClasses> avroClasses,
    String applicationId,
    Path stateDir,
    String topicsPrefix,
    int topicsPartitions,
    int topicsReplication,
    String model,
    ClockSource clock,
    Duration clockGrace,
    Duration clockInterval,
    Duration clockStall,
    Duration profileGrace,
    Duration ledgerRetention,
    Optional<BearerToken> addressKey,
    Optional<Path> addressKeyFile,
    int threads,
    int standbys,
    HostPort httpAddress,
    Optional<HostPort> httpAdvertised,
    Optional<BearerToken> httpToken,
    Optional<Path> httpTokenFile,
    Map<String, String> kafka,
    Map<String, String> registry) {

  private static final Duration GRACE_LIMIT = Duration.ofMinutes(10);

  public ScorerConfig {
    kafka = Map.copyOf(kafka);
    registry = Map.copyOf(registry);
  }

  /**
   * Reads a properties file in UTF-8; environment variables go before it.
   *
   * @throws InvalidConfigException with all that is wrong
   */
  public static ScorerConfig load(Path file, Map<String, String> environment) {
    List<String> problems = new ArrayList<>();
    Settings settings = new Settings();
    ConfigSources.readFile(file, settings, problems);
    // A file that cannot be read leaves everything missing; saying so would bury the reason.
    if (problems.isEmpty() || !settings.all().isEmpty()) {
      ConfigSources.readEnvironment(environment, settings);
      return understood(settings, file.toString(), problems);
    }
    throw new InvalidConfigException(problems);
  }

  /**
   * A configuration from settings by key.
   *
   * @throws InvalidConfigException with all that is wrong
   */
  public static ScorerConfig of(Map<String, String> byKey) {
    Settings settings = new Settings();
    byKey.forEach((key, text) -> settings.put(key, text, "given"));
    return understood(settings, "the settings", new ArrayList<>());
  }

  private static ScorerConfig understood(Settings settings, String source, List<String> problems) {
    KnownKeys.check(settings, problems);
    SettingReader reader = new SettingReader(settings, source, problems);
    ScorerConfig config =
        new ScorerConfig(
            reader.brokers(ConfigKey.BOOTSTRAP_SERVERS),
            reader.urls(ConfigKey.SCHEMA_REGISTRY_URL),
            reader.avroClasses(),
            reader.name(ConfigKey.APPLICATION_ID),
            reader.folder(ConfigKey.STATE_DIR),
            reader.nameOrNothing(ConfigKey.TOPICS_PREFIX),
            reader.number(ConfigKey.TOPICS_PARTITIONS, 1, 10_000),
            reader.number(ConfigKey.TOPICS_REPLICATION, 1, 9),
            reader.name(ConfigKey.MODEL),
            reader.clock(ConfigKey.CLOCK),
            reader.duration(ConfigKey.CLOCK_GRACE, Duration.ZERO, GRACE_LIMIT),
            reader.duration(
                ConfigKey.CLOCK_INTERVAL, Duration.ofMillis(100), Duration.ofMinutes(1)),
            reader.duration(ConfigKey.CLOCK_STALL, Duration.ofSeconds(1), Duration.ofHours(1)),
            reader.duration(ConfigKey.PROFILE_GRACE, Duration.ZERO, GRACE_LIMIT),
            reader.duration(ConfigKey.LEDGER_RETENTION, Duration.ofDays(1), Duration.ofDays(3_650)),
            reader.tokenOrNothing(ConfigKey.ADDRESS_KEY),
            reader.fileOrNothing(ConfigKey.ADDRESS_KEY_FILE),
            reader.number(ConfigKey.THREADS, 1, 256),
            reader.number(ConfigKey.STANDBYS, 0, 8),
            reader.hostPort(ConfigKey.HTTP_ADDRESS),
            reader.hostPortOrNothing(ConfigKey.HTTP_ADVERTISED),
            reader.tokenOrNothing(ConfigKey.HTTP_TOKEN),
            reader.fileOrNothing(ConfigKey.HTTP_TOKEN_FILE),
            settings.under(KnownKeys.KAFKA),
            settings.under(KnownKeys.REGISTRY));
    if (problems.isEmpty() && config.clockStall.compareTo(config.clockInterval) <= 0) {
      // Between any two ticks the clock would count as stalled.
      problems.add(
          "%s = %s must be longer than %s = %s"
              .formatted(
                  ConfigKey.CLOCK_STALL.key(),
                  DurationText.format(config.clockStall),
                  ConfigKey.CLOCK_INTERVAL.key(),
                  DurationText.format(config.clockInterval)));
    }
    if (!problems.isEmpty()) {
      throw new InvalidConfigException(problems);
    }
    return config;
  }

  /** What every Kafka client of the scorer begins with. */
  public Map<String, String> clientSettings() {
    Map<String, String> settings = new TreeMap<>();
    kafka.forEach((key, text) -> settings.put(KafkaKeys.passedOn(key), text));
    settings.put("bootstrap.servers", bootstrapServers);
    return settings;
  }

  /** What every serializer and registry client of the scorer begins with. */
  public Map<String, String> registrySettings() {
    Map<String, String> settings = new TreeMap<>(registry);
    settings.put("schema.registry.url", schemaRegistryUrl);
    return settings;
  }

  /** Without the values that are passed on: there are passwords among them. */
  @Override
  public String toString() {
    return "ScorerConfig[bootstrap.servers=%s, schema.registry.url=%s, application.id=%s, model=%s, kafka=%s, registry=%s]"
        .formatted(
            bootstrapServers,
            schemaRegistryUrl,
            applicationId,
            model,
            kafka.keySet(),
            registry.keySet());
  }
}
