package io.leadscorer.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstanceSecretsTest {
  private static final String SECRET = "a-token-that-nobody-guesses";

  @TempDir private Path folder;

  private static ScorerConfig config(String... settings) {
    Map<String, String> all = new HashMap<>();
    all.put("bootstrap.servers", "one:9092");
    all.put("schema.registry.url", "http://registry:8081");
    for (int i = 0; i < settings.length; i += 2) {
      all.put(settings[i], settings[i + 1]);
    }
    return ScorerConfig.of(all);
  }

  private static Optional<BearerToken> token(ScorerConfig config) {
    return InstanceSecrets.of(config).leads();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1:0", "127.1.2.3:8080", "localhost:8080", "[::1]:8080"})
  void shouldNeedNoneOnLoopback(String address) {
    assertThat(token(config("http.address", address))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0:8080",
        "[::]:8080",
        "10.0.0.1:8080",
        "scorer-1:8080",
        "localhost.example:1",
        "128.0.0.1:1",
        "[2001:db8::1]:1"
      })
  void shouldRefuseToTellEverybodyOfLeads(String address) {
    assertThatExceptionOfType(InvalidConfigException.class)
        .isThrownBy(() -> token(config("http.address", address)))
        .withMessageStartingWith("http.address = " + address + " can be reached from elsewhere")
        .withMessageContaining("set http.token or http.token.file")
        .withMessageContaining("or listen on 127.0.0.1");
  }

  @Test
  void shouldTakeItFromTheConfigurationOrFromAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("token"), SECRET + "\n");

    assertThat(token(config("http.address", "0.0.0.0:1", "http.token", SECRET)))
        .contains(BearerToken.of(SECRET));
    assertThat(token(config("http.address", "0.0.0.0:1", "http.token.file", file.toString())))
        .contains(BearerToken.of(SECRET));
    assertThat(token(config("http.token", SECRET))).contains(BearerToken.of(SECRET));
  }

  @Test
  void shouldTakeOneOnly() throws IOException {
    Path file = Files.writeString(folder.resolve("token"), SECRET);

    assertThatExceptionOfType(InvalidConfigException.class)
        .isThrownBy(() -> token(config("http.token", SECRET, "http.token.file", file.toString())))
        .withMessage("http.token and http.token.file are both set: give one of them");
  }

  @Test
  void shouldSayWhatIsWrongWithTheFileAndNotWhatIsInIt() throws IOException {
    Path absent = folder.resolve("absent");
    Path wrong = Files.writeString(folder.resolve("wrong"), "hunter2");
    Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff});

    assertThatExceptionOfType(InvalidConfigException.class)
        .isThrownBy(() -> token(config("http.token.file", absent.toString())))
        .withMessage("http.token.file: " + absent + " does not exist");
    for (Path file : new Path[] {wrong, binary}) {
      assertThatExceptionOfType(InvalidConfigException.class)
          .isThrownBy(() -> token(config("http.token.file", file.toString())))
          .withMessage("http.token.file: %s does not hold a token: %s", file, BearerToken.FORM);
    }
    assertThatExceptionOfType(InvalidConfigException.class)
        .isThrownBy(() -> token(config("http.token.file", folder.toString())))
        .withMessageStartingWith("http.token.file: " + folder + " cannot be read");
  }

  @Test
  void shouldTellOfAllSecretsAtOnce() {
    Path absent = folder.resolve("absent");

    assertThatExceptionOfType(InvalidConfigException.class)
        .isThrownBy(
            () ->
                token(
                    config(
                        "http.address",
                        "0.0.0.0:1",
                        "address.key",
                        SECRET,
                        "address.key.file",
                        absent.toString())))
        .satisfies(e -> assertThat(e.problems()).hasSize(2))
        .withMessageContaining("address.key and address.key.file are both set")
        .withMessageContaining("can be reached from elsewhere");
  }
}
