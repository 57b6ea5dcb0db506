package io.leadscorer.wire.confluent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import io.leadscorer.events.LeadEvent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Towards a registry that speaks TLS only and wants to know who asks. */
class RegistryTlsTest {
  private static final String PASSWORD = "changeit";

  @TempDir private static Path folder;
  private static HttpsServer server;

  @BeforeAll
  static void start() throws Exception {
    store("server");
    store("client");
    store("stranger");
    // Each has the other's certificate beside its own key.
    exchange("server", "client");
    exchange("client", "server");
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    SSLContext context = RegistryTls.of(stores("server", "server")).orElseThrow();
    server.setHttpsConfigurator(
        new HttpsConfigurator(context) {
          @Override
          public void configure(HttpsParameters parameters) {
            SSLParameters wanted = context.getDefaultSSLParameters();
            wanted.setNeedClientAuth(true);
            parameters.setSSLParameters(wanted);
          }
        });
    server.createContext(
        "/",
        exchange -> {
          byte[] answer = "{\"id\":7}".getBytes(UTF_8);
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
  }

  @AfterAll
  static void stop() {
    server.stop(0);
  }

  private static void store(String name) throws Exception {
    keytool(
        "-genkeypair",
        "-alias",
        name,
        "-keyalg",
        "EC",
        "-dname",
        "CN=" + name,
        "-ext",
        "san=ip:127.0.0.1",
        "-keystore",
        file(name));
  }

  private static void exchange(String from, String to) throws Exception {
    String certificate = folder.resolve(from + ".pem").toString();
    keytool("-exportcert", "-rfc", "-alias", from, "-file", certificate, "-keystore", file(from));
    keytool(
        "-importcert", "-noprompt", "-alias", from, "-file", certificate, "-keystore", file(to));
  }

  private static void keytool(String... arguments) throws IOException, InterruptedException {
    String[] command = new String[arguments.length + 3];
    command[0] = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    command[arguments.length + 1] = "-storepass";
    command[arguments.length + 2] = PASSWORD;
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  private static String file(String name) {
    return folder.resolve(name + ".p12").toString();
  }

  private static Map<String, Object> stores(String trusted, String key) {
    Map<String, Object> configs = new HashMap<>();
    for (Map.Entry<String, String> store :
        Map.of("truststore", trusted, "keystore", key).entrySet()) {
      String prefix = "schema.registry.ssl." + store.getKey();
      configs.put(prefix + ".location", file(store.getValue()));
      configs.put(prefix + ".password", PASSWORD);
      configs.put(prefix + ".type", "PKCS12");
    }
    return configs;
  }

  private static SchemaRegistryClient client(Map<String, Object> configs) {
    configs.put("schema.registry.url", "https://127.0.0.1:" + server.getAddress().getPort());
    configs.put("max.retries", "0");
    return new SchemaRegistryClient(RegistryConfig.of(configs));
  }

  @Test
  void theRegistryIsTrustedAndTrustsUs() {
    assertThat(client(stores("client", "client")).register("s", LeadEvent.getClassSchema()))
        .isEqualTo(7);
  }

  @Test
  void aRegistryThatIsNotTrustedIsNotAsked() {
    SchemaRegistryClient client = client(stores("stranger", "client"));

    assertThatExceptionOfType(RegistryUnavailableException.class)
        .isThrownBy(() -> client.register("s", LeadEvent.getClassSchema()))
        .withMessageContaining("SSLHandshakeException");
  }

  @Test
  void aRegistryThatDoesNotKnowUsDoesNotAnswer() {
    SchemaRegistryClient client = client(stores("client", "stranger"));

    assertThatExceptionOfType(RegistryUnavailableException.class)
        .isThrownBy(() -> client.register("s", LeadEvent.getClassSchema()));
  }

  @Test
  void aStoreThatCannotBeReadIsToldOfAtOnce() {
    Map<String, Object> wrong = stores("client", "client");
    wrong.put("schema.registry.ssl.truststore.password", "wrong-secret");
    Map<String, Object> absent = stores("client", "client");
    absent.put("schema.registry.ssl.keystore.location", file("absent"));

    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> RegistryTls.of(wrong))
        .withMessageStartingWith("schema.registry.ssl: ")
        .withMessageNotContaining("wrong-secret");
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> RegistryTls.of(absent))
        .withMessageContaining("absent.p12");
  }

  @Test
  void aCertificateIsCheckedForItsName() {
    Map<String, Object> unchecked = stores("client", "client");
    unchecked.put("schema.registry.ssl.endpoint.identification.algorithm", "");

    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> RegistryTls.of(unchecked))
        .withMessageContaining("endpoint.identification.algorithm");
  }
}
