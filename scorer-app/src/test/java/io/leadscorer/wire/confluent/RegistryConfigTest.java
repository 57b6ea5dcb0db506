package io.leadscorer.wire.confluent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.types.Password;
import org.junit.jupiter.api.Test;

class RegistryConfigTest {

  private static final String URL = "http://one:8081";

  @Test
  void urlsAreAListOrOneText() {
    List<URI> expected = List.of(URI.create(URL), URI.create("https://two/api"));

    assertThat(
            RegistryConfig.of(Map.of("schema.registry.url", URL + "/ , https://two/api,")).urls())
        .isEqualTo(expected);
    assertThat(
            RegistryConfig.of(Map.of("schema.registry.url", List.of(URL, "https://two/api")))
                .urls())
        .isEqualTo(expected);
  }

  @Test
  void anythingButHttpUrlsIsRefused() {
    refused(Map.of(), "schema.registry.url");
    for (String url : List.of("", " , ", "one:8081", "ftp://one", "http://", "http://a b")) {
      refused(Map.of("schema.registry.url", url), "schema.registry.url");
    }
  }

  @Test
  void credentialsInAUrlAreRefusedWithoutShowingThem() {
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> RegistryConfig.of(Map.of("schema.registry.url", "http://me:secret@one")))
        .withMessageContaining("basic.auth.user.info")
        .withMessageNotContaining("secret");
  }

  @Test
  void credentialsAreReadWhereTheirSourceSaysAndNotShown() {
    RegistryConfig config =
        RegistryConfig.of(
            Map.of(
                "schema.registry.url",
                URL,
                "basic.auth.credentials.source",
                "USER_INFO",
                "basic.auth.user.info",
                new Password("a:b")));

    assertThat(config.authorization()).map(Password::value).contains("Basic YTpi");
    assertThat(config.toString()).doesNotContain("YTpi");
    refused(
        Map.of("schema.registry.url", URL, "basic.auth.credentials.source", "USER_INFO"),
        "basic.auth.user.info");
    refused(
        Map.of("schema.registry.url", URL, "basic.auth.credentials.source", "SASL_INHERIT"),
        "basic.auth.credentials.source");
  }

  @Test
  void aTokenIsReadAndNotShown() {
    Map<String, Object> configs =
        Map.of(
            "schema.registry.url",
            URL,
            "bearer.auth.credentials.source",
            "STATIC_TOKEN",
            "bearer.auth.token",
            "t0ken");
    RegistryConfig config = RegistryConfig.of(configs);

    assertThat(config.authorization()).map(Password::value).contains("Bearer t0ken");
    assertThat(config.toString()).doesNotContain("t0ken");
    refused(
        Map.of("schema.registry.url", URL, "bearer.auth.credentials.source", "OAUTHBEARER"),
        "bearer.auth.credentials.source");
    refused(
        Map.of("schema.registry.url", URL, "bearer.auth.token", "t", "basic.auth.user.info", "a:b"),
        "give one of them");
  }

  @Test
  void secretsAreTakenWithoutTheirSource() {
    assertThat(
            RegistryConfig.of(Map.of("schema.registry.url", URL, "basic.auth.user.info", "a:b"))
                .authorization())
        .isPresent();
  }

  @Test
  void aProxyHasHostAndPort() {
    assertThat(
            RegistryConfig.of(
                    Map.of("schema.registry.url", URL, "proxy.host", "gate", "proxy.port", "3128"))
                .proxy())
        .hasValueSatisfying(proxy -> assertThat(proxy.getPort()).isEqualTo(3128));
    refused(Map.of("schema.registry.url", URL, "proxy.host", "gate"), "proxy.port");
  }

  @Test
  void schemasAreRegisteredUnlessTurnedOff() {
    assertThat(serdes(Map.of()).autoRegister()).isTrue();
    assertThat(serdes(Map.of("auto.register.schemas", "false")).autoRegister()).isFalse();
    assertThat(serdes(Map.of("auto.register.schemas", true)).autoRegister()).isTrue();
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> serdes(Map.of("auto.register.schemas", "yes")));
  }

  @Test
  void subjectsAreNamedAsConfluentsClientsNameThem() {
    assertThat(serdes(Map.of()).subjects()).isEqualTo(SubjectNameStrategy.TOPIC_NAME);
    assertThat(
            serdes(
                    Map.of(
                        "value.subject.name.strategy",
                        "io.confluent.kafka.serializers.subject.TopicRecordNameStrategy"))
                .subjects())
        .isEqualTo(SubjectNameStrategy.TOPIC_RECORD_NAME);
    assertThat(serdes(Map.of("value.subject.name.strategy", "RecordNameStrategy")).subjects())
        .isEqualTo(SubjectNameStrategy.RECORD_NAME);
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> serdes(Map.of("value.subject.name.strategy", "MyOwn")))
        .withMessageContaining("TopicRecordNameStrategy");
  }

  private static OwnSerdes serdes(Map<String, ?> more) {
    Map<String, Object> configs = new HashMap<>(more);
    configs.put("schema.registry.url", URL);
    return OwnSerdes.of(configs);
  }

  @Test
  void numbersAreChecked() {
    assertThat(RegistryConfig.of(Map.of("schema.registry.url", URL, "max.retries", 0)).retries())
        .isZero();
    for (Object wrong : List.of("-1", "x", "99999999999")) {
      refused(Map.of("schema.registry.url", URL, "max.retries", wrong), "max.retries");
    }
  }

  private static void refused(Map<String, ?> configs, String key) {
    assertThatExceptionOfType(ConfigException.class)
        .as(configs.toString())
        .isThrownBy(() -> RegistryConfig.of(configs))
        .withMessageContaining(key);
  }
}
