package io.leadscorer.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.runtime.embedded.EmbeddedKafka;
import io.leadscorer.runtime.embedded.EmbeddedRegistry;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The image's entry point, settings and health check, run outside a container. */
@ExtendWith(SharedCluster.class)
class ContainerIT {
  @TempDir Path folder;

  private Map<String, String> environment(
      EmbeddedKafka kafka, EmbeddedRegistry registry, int port) {
    return Map.of(
        "LEAD_SCORER_BOOTSTRAP_SERVERS",
        kafka.bootstrapServers(),
        "LEAD_SCORER_SCHEMA_REGISTRY_URL",
        registry.url(),
        "LEAD_SCORER_STATE_DIR",
        folder.resolve("state").toString(),
        "LEAD_SCORER_APPLICATION_ID",
        "container-scorer",
        "LEAD_SCORER_TOPICS_PREFIX",
        "container-",
        "LEAD_SCORER_TOPICS_REPLICATION",
        "1",
        "LEAD_SCORER_HTTP_ADDRESS",
        "127.0.0.1:" + port);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Test
  void startsAnswersAndStopsWhenAsked(EmbeddedKafka kafka, EmbeddedRegistry registry)
      throws Exception {
    int port = freePort();
    try (Installed scorer = Installed.start(folder, port, environment(kafka, registry, port))) {
      scorer.awaitAnswer("/health/live");
      scorer.awaitAnswer("/health/ready");
      assertThat(scorer.answers("/no/such/page")).isFalse();
      assertThat(scorer.program()).as("signals reach it").endsWith("java");
      keepScrape(port);

      assertThat(scorer.terminate()).as(scorer.said()).isIn(0, 143);
      assertThat(scorer.said()).doesNotContain("ERROR");
      assertThat(scorer.answers("/health/live")).isFalse();
    }
  }

  /** For those who check its form. */
  private static void keepScrape(int port) throws IOException, InterruptedException {
    String metrics =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics")).build(),
                BodyHandlers.ofString())
            .body();
    assertThat(metrics).contains("leadscorer_records_total");
    Files.writeString(Path.of("target/scrape.txt"), metrics);
  }

  @Test
  void tellsWhatIsMissingAndEnds(EmbeddedKafka kafka) throws Exception {
    try (Installed scorer =
        Installed.start(
            folder, 1, Map.of("LEAD_SCORER_BOOTSTRAP_SERVERS", kafka.bootstrapServers()))) {
      assertThat(scorer.terminates()).isEqualTo(2);
      assertThat(scorer.said()).contains("schema.registry.url is missing");
    }
  }

  @Test
  void tellsNobodyOfLeadsWithoutAToken(EmbeddedKafka kafka, EmbeddedRegistry registry)
      throws Exception {
    try (Installed scorer =
        Installed.start(
            folder,
            1,
            Map.of(
                "LEAD_SCORER_BOOTSTRAP_SERVERS", kafka.bootstrapServers(),
                "LEAD_SCORER_SCHEMA_REGISTRY_URL", registry.url()))) {
      assertThat(scorer.terminates()).isEqualTo(2);
      assertThat(scorer.said()).contains("0.0.0.0:8080 can be reached from elsewhere");
    }
  }
}
