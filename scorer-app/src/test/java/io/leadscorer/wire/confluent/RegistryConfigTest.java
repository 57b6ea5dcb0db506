package io.leadscorer.wire.confluent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
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
  void schemasAreRegisteredUnlessTurnedOff() {
    assertThat(RegistryConfig.autoRegister(Map.of())).isTrue();
    assertThat(RegistryConfig.autoRegister(Map.of("auto.register.schemas", "false"))).isFalse();
    assertThat(RegistryConfig.autoRegister(Map.of("auto.register.schemas", true))).isTrue();
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> RegistryConfig.autoRegister(Map.of("auto.register.schemas", "yes")));
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
