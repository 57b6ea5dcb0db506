package io.leadscorer.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScorerConfigTest {

  private static final Map<String, String> LEAST =
      Map.of("bootstrap.servers", "one:9092", "schema.registry.url", "http://registry:8081");

  @TempDir Path folder;

  @Test
  void shouldFillInTheDefaults() {
    ScorerConfig config = ScorerConfig.of(LEAST);

    assertThat(config)
        .isEqualTo(
            new ScorerConfig(
                "one:9092",
                "http://registry:8081",
                Optional.empty(),
                "lead-scorer",
                Path.of("lead-scorer-state"),
                "",
                4,
                3,
                "b2b-4d",
                ClockSource.WALL,
                Duration.ofSeconds(2),
                Duration.ofSeconds(1),
                Duration.ofSeconds(30),
                Duration.ofSeconds(2),
                Duration.ofDays(200),
                Optional.empty(),
                Optional.empty(),
                1,
                1,
                new HostPort("127.0.0.1", 8080),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Map.of()));
  }

  @Test
  void shouldReadEveryKeyFromAFile() throws IOException {
    Path file =
        written(
            """
            # a comment
            bootstrap.servers = one:9092, [::1]:9093
            schema.registry.url = https://a:8081,http://b/registry
            avro.serializer = com.acme.Ser
            avro.deserializer = com.acme.De
            application.id = scorer.eu
            state.dir = /var/lib/scorer
            topics.prefix = eu.
            topics.partitions = 12
            topics.replication = 1
            model = b2b_5d
            clock = topic
            clock.grace = 500ms
            clock.interval = 5s
            clock.stall = 2m
            profile.grace = 0ms
            ledger.retention = 120d
            address.key = a-key-that-nobody-guesses
            address.key.file = /run/secrets/key
            threads = 3
            standbys = 0
            http.address = [::]:0
            http.advertised = scorer-1.example:80
            http.token = a-token-that-nobody-guesses
            http.token.file = /run/secrets/token
            kafka.security.protocol = SASL_SSL
            registry.basic.auth.user.info = me:secret
            """);

    ScorerConfig config = ScorerConfig.load(file, Map.of());

    assertThat(config)
        .isEqualTo(
            new ScorerConfig(
                "one:9092, [::1]:9093",
                "https://a:8081,http://b/registry",
                Optional.of(new AvroClasses("com.acme.Ser", "com.acme.De")),
                "scorer.eu",
                Path.of("/var/lib/scorer"),
                "eu.",
                12,
                1,
                "b2b_5d",
                ClockSource.TOPIC,
                Duration.ofMillis(500),
                Duration.ofSeconds(5),
                Duration.ofMinutes(2),
                Duration.ZERO,
                Duration.ofDays(120),
                Optional.of(BearerToken.of("a-key-that-nobody-guesses")),
                Optional.of(Path.of("/run/secrets/key")),
                3,
                0,
                new HostPort("::", 0),
                Optional.of(new HostPort("scorer-1.example", 80)),
                Optional.of(BearerToken.of("a-token-that-nobody-guesses")),
                Optional.of(Path.of("/run/secrets/token")),
                Map.of("security.protocol", "SASL_SSL"),
                Map.of("basic.auth.user.info", "me:secret")));
  }

  @Test
  void shouldPreferTheEnvironment() throws IOException {
    Path file = written("bootstrap.servers=one:9092\nschema.registry.url=http://r\nthreads=2\n");

    ScorerConfig config =
        ScorerConfig.load(
            file,
            Map.of(
                "LEAD_SCORER_THREADS", "8",
                "LEAD_SCORER_KAFKA_SECURITY_PROTOCOL", "SSL",
                "LEAD_SCORER_REGISTRY_MAX_RETRIES", "9",
                "PATH", "/bin"));

    assertThat(config.threads()).isEqualTo(8);
    assertThat(config.kafka()).containsExactly(Map.entry("security.protocol", "SSL"));
    assertThat(config.registry()).containsExactly(Map.entry("max.retries", "9"));
  }

  @Test
  void shouldLeaveAloneWhatOthersPutIntoTheEnvironment() throws IOException {
    Path file = written("bootstrap.servers=one:9092\nschema.registry.url=http://r\n");

    ScorerConfig config =
        ScorerConfig.load(
            file,
            Map.of(
                "LEAD_SCORER_OPTS", "-Xmx4g",
                "LEAD_SCORER_LOG", "DEBUG",
                "LEAD_SCORER_CLASSPATH", "/opt/serdes/*",
                "LEAD_SCORER_SERVICE_HOST", "10.0.0.1",
                "LEAD_SCORER_SERVICE_PORT_HTTP", "80",
                "LEAD_SCORER_PORT", "tcp://10.0.0.1:80",
                "LEAD_SCORER_PORT_80_TCP_ADDR", "10.0.0.1",
                "LEAD_SCORER_REGISTRY_SERVICE_HOST", "10.0.0.2"));

    assertThat(config.registry()).isEmpty();
  }

  @Test
  void shouldTellAllMistakesAtOnce() throws IOException {
    Path file =
        written(
            """
            bootstrap.servers = one
            threads = two
            clock.grace = 2
            thread = 2
            threads = 3
            """);

    InvalidConfigException mistakes =
        catchThrowableOfType(
            InvalidConfigException.class,
            () -> ScorerConfig.load(file, Map.of("LEAD_SCORER_CLOCK", "sun")));

    assertThat(mistakes.problems())
        .containsExactlyInAnyOrder(
            "threads is set twice in " + file,
            "thread (" + file + ") is not a key: did you mean threads?",
            "bootstrap.servers = 'one' ("
                + file
                + ") is not allowed: host:port, or several with commas",
            "schema.registry.url is missing: set it in "
                + file
                + " or as LEAD_SCORER_SCHEMA_REGISTRY_URL"
                + " (an http or https URL, or several with commas)",
            "clock = 'sun' (environment variable LEAD_SCORER_CLOCK) is not allowed: wall or topic",
            "clock.grace = '2' (" + file + ") is not allowed: 0ms to 10m");
    assertThat(mistakes).hasMessageContaining("did you mean threads?");
  }

  @ParameterizedTest
  @CsvSource({
    "bootstrap.servers, 'one:9092,'",
    "bootstrap.servers, one:0",
    "bootstrap.servers, one:70000",
    "bootstrap.servers, ''",
    "schema.registry.url, registry:8081",
    "schema.registry.url, ftp://registry",
    "schema.registry.url, 'http://a b'",
    "application.id, a/b",
    "application.id, ''",
    "state.dir, ''",
    "topics.prefix, 'a b'",
    "topics.partitions, 0",
    "topics.partitions, 4.0",
    "topics.replication, 10",
    "model, ''",
    "clock, WALL",
    "clock.grace, 11m",
    "clock.interval, 99ms",
    "clock.interval, 2m",
    "clock.stall, 999ms",
    "clock.stall, 2h",
    "profile.grace, -1s",
    "ledger.retention, 23h",
    "threads, 0",
    "threads, 99999999999",
    "standbys, -1",
    "http.address, ''",
    "http.address, 8080",
    "http.address, :8080",
    "http.address, 127.0.0.1:65536",
    "http.address, http://127.0.0.1:8080",
    "http.advertised, scorer-1",
    "http.advertised, scorer-1:0"
  })
  void shouldRefuseWhatIsNotAllowed(String key, String text) {
    Map<String, String> settings = new HashMap<>(LEAST);
    settings.put(key, text);

    InvalidConfigException mistake =
        catchThrowableOfType(InvalidConfigException.class, () -> ScorerConfig.of(settings));

    assertThat(mistake.problems())
        .singleElement()
        .asString()
        .startsWith(key + " = '" + text + "' (given) is not allowed: ");
  }

  @Test
  void shouldNotTakeTheTimeBetweenTwoTicksForAStall() {
    Map<String, String> settings = new HashMap<>(LEAST);
    settings.put("clock.interval", "1m");

    InvalidConfigException mistake =
        catchThrowableOfType(InvalidConfigException.class, () -> ScorerConfig.of(settings));

    assertThat(mistake.problems())
        .containsExactly("clock.stall = 30s must be longer than clock.interval = 1m");
  }

  @ParameterizedTest
  @CsvSource({"127.0.0.1:0", "scorer-1.example:8080", "[::1]:8080"})
  void shouldWriteAnAddressAsItReadIt(String text) {
    Map<String, String> settings = new HashMap<>(LEAST);
    settings.put("http.address", text);

    assertThat(ScorerConfig.of(settings).httpAddress()).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource({
    "bootstrap.server, bootstrap.servers",
    "topic.prefix, topics.prefix",
    "Model, model",
    "security.protocol, kafka.security.protocol",
    "kafka., the name of a setting",
    "kafka.max.pol.records, kafka.max.poll.records",
    "kafka.consumer.max.pol.records, kafka.consumer.max.poll.records",
    "kafka.something.else.altogether, kafka.plugin.",
    "registry., is no setting of the registry's client",
    "registry.auto.register.schema, registry.auto.register.schemas",
    "registry.schema.registry.ssl.truststore, registry.schema.registry.ssl.truststore.",
    "kafka.application.id, application.id",
    "kafka.application.server, http.advertised",
    "registry.schema.registry.url, schema.registry.url"
  })
  void shouldSuggestAKeyForAnUnknownOne(String key, String suggestion) {
    Map<String, String> settings = new HashMap<>(LEAST);
    settings.put(key, "x");

    assertThatThrownBy(() -> ScorerConfig.of(settings))
        .isInstanceOf(InvalidConfigException.class)
        .hasMessageStartingWith(key + " (given) ")
        .hasMessageContaining(suggestion);
  }

  @ParameterizedTest
  @CsvSource({
    "kafka.max.poll.records, many, max.poll.records",
    "kafka.producer.acks, some, acks",
    "kafka.consumer.isolation.level, read_all, isolation.level"
  })
  void shouldRefuseValuesThatKafkaWouldRefuse(String key, String text, String named) {
    Map<String, String> settings = new HashMap<>(LEAST);
    settings.put(key, text);

    assertThatThrownBy(() -> ScorerConfig.of(settings))
        .isInstanceOf(InvalidConfigException.class)
        .hasMessageStartingWith(key + " (given) is not allowed: ")
        .hasMessageContaining(named)
        .hasMessageContaining(text);
  }

  @Test
  void shouldPassOnThePlugInsSettings() {
    Map<String, String> settings = new HashMap<>(LEAST);
    settings.put("kafka.plugin.acme.audit.topic", "audit");
    settings.put("kafka.topic.segment.bytes", "1048576");

    assertThat(ScorerConfig.of(settings).clientSettings())
        .containsEntry("acme.audit.topic", "audit")
        .containsEntry("topic.segment.bytes", "1048576");
  }

  @Test
  void shouldLeaveTheRegistrysSettingsToOthersSerdes() {
    Map<String, String> settings = new HashMap<>(LEAST);
    settings.put("avro.serializer", "com.acme.Ser");
    settings.put("avro.deserializer", "com.acme.De");
    settings.put("registry.acme.cache", "9");

    assertThat(ScorerConfig.of(settings).registrySettings()).containsEntry("acme.cache", "9");
    settings.remove("avro.deserializer");
    assertThatThrownBy(() -> ScorerConfig.of(settings)).hasMessageContaining("set both, or none");
  }

  @Test
  void shouldHideSecretsThatAreNotAllowed() {
    for (String key : List.of("http.token", "address.key")) {
      Map<String, String> settings = new HashMap<>(LEAST);
      settings.put(key, "too short");
      assertThatThrownBy(() -> ScorerConfig.of(settings))
          .hasMessageContaining(key + " = [hidden]")
          .hasMessageNotContaining("too short");
    }
  }

  @Test
  void shouldTellOnlyThatAFileIsAbsent() {
    Path file = folder.resolve("absent.properties");

    InvalidConfigException mistake =
        catchThrowableOfType(InvalidConfigException.class, () -> ScorerConfig.load(file, Map.of()));

    assertThat(mistake.problems()).containsExactly(file + " does not exist");
  }

  @ParameterizedTest
  @ValueSource(strings = {"threads = \\u00g1", "threads = \\u1"})
  void shouldTellWhereAnEscapeIsBroken(String line) throws IOException {
    Path file = written(line);

    assertThatThrownBy(() -> ScorerConfig.load(file, Map.of()))
        .isInstanceOf(InvalidConfigException.class)
        .hasMessageContaining(file + " has an incomplete \\u escape");
  }

  @Test
  void shouldNotShowSecrets() {
    Map<String, String> settings = new HashMap<>(LEAST);
    settings.put("kafka.sasl.jaas.config", "hunter2");
    settings.put("registry.basic.auth.user.info", "me:hunter2");
    assertThat(ScorerConfig.of(settings).toString()).doesNotContain("hunter2");

    settings.put("schema.registry.url", "http://me:hunter2@registry");
    settings.put("http.token", "hunter2");
    assertThatThrownBy(() -> ScorerConfig.of(settings))
        .hasMessageContaining("schema.registry.url = [hidden]")
        .hasMessageContaining("http.token = [hidden] (given) is not allowed: 16 to 200 letters")
        .message()
        .doesNotContain("hunter2");
  }

  @Test
  void shouldHandSettingsOn() {
    Map<String, String> settings = new HashMap<>(LEAST);
    settings.put("kafka.acks", "all");
    settings.put("registry.max.retries", "1");

    ScorerConfig config = ScorerConfig.of(settings);

    assertThat(config.clientSettings())
        .containsOnly(Map.entry("bootstrap.servers", "one:9092"), Map.entry("acks", "all"));
    assertThat(config.registrySettings())
        .containsOnly(
            Map.entry("schema.registry.url", "http://registry:8081"),
            Map.entry("max.retries", "1"));
  }

  @ParameterizedTest
  @EnumSource(ConfigKey.class)
  void shouldNameEveryKeyAlikeInFilesAndInTheEnvironment(ConfigKey key) {
    assertThat("LEAD_SCORER_" + key.key().toUpperCase(Locale.ROOT).replace('.', '_'))
        .isEqualTo(key.variable());
    assertThat(List.of(key.allowed(), key.meaning())).noneMatch(String::isBlank);
  }

  private Path written(String text) throws IOException {
    return Files.writeString(folder.resolve("scorer.properties"), text);
  }
}
