package io.leadscorer.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EffectiveConfigTest {
  @TempDir private Path folder;

  private Path written(String text) throws IOException {
    return Files.writeString(folder.resolve("scorer.properties"), text);
  }

  @Test
  void shouldTellEveryKeyAndWhereItsValueComesFrom() throws IOException {
    Path file = written("bootstrap.servers=one:9092\nschema.registry.url=http://r\nthreads=2\n");

    String text = EffectiveConfig.text(file, Map.of("LEAD_SCORER_THREADS", "8"));

    assertThat(text)
        .contains("# from " + file)
        .contains("# from environment variable LEAD_SCORER_THREADS\nthreads=8\n")
        .contains("# by default\n");
    Properties read = new Properties();
    read.load(new StringReader(text));
    assertThat(read.stringPropertyNames())
        .containsAll(Arrays.stream(ConfigKey.values()).map(ConfigKey::key).toList());
  }

  @Test
  void shouldShowNoSecret() throws IOException {
    Path file =
        written(
            """
            bootstrap.servers = one:9092
            schema.registry.url = http://r
            http.token = hunter2-hunter2-hunter2
            address.key = hunter2-hunter2-hunter2
            kafka.sasl.mechanism = PLAIN
            kafka.sasl.jaas.config = module required password="hunter2";
            kafka.consumer.ssl.key.password = hunter2
            kafka.ssl.keystore.key = hunter2
            kafka.plugin.acme.anything = hunter2
            registry.basic.auth.credentials.source = USER_INFO
            registry.basic.auth.user.info = me:hunter2
            registry.schema.registry.ssl.truststore.password = hunter2
            registry.schema.registry.ssl.keystore.key = hunter2
            """);

    assertThat(EffectiveConfig.text(file, Map.of()))
        .doesNotContain("hunter2")
        .contains("http.token=[hidden]")
        .contains("kafka.sasl.mechanism=PLAIN")
        .contains("registry.basic.auth.credentials.source=USER_INFO")
        .contains("registry.basic.auth.user.info=[hidden]");
  }

  @Test
  void shouldRefuseWhatRunWouldRefuse() throws IOException {
    Path file = written("bootstrap.servers=one:9092\nthread=2\n");

    assertThatExceptionOfType(InvalidConfigException.class)
        .isThrownBy(() -> EffectiveConfig.text(file, Map.of()))
        .satisfies(e -> assertThat(e.problems()).hasSize(2));
  }
}
