package io.leadscorer.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadscorer.config.HostPort;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpServerTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final ToldHealth health = new ToldHealth();
  private final HttpServer server =
      HttpServer.start(
          HttpPort.open(new HostPort("127.0.0.1", 0)),
          health,
          () -> "answers_total 42\n",
          new ToldLeads(),
          Optional.empty());

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void shouldBeUp() throws Exception {
    HttpResponse<String> response = get("/health/live");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("{\"status\":\"up\"}");
    assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
  }

  @Test
  void shouldSayWhyItIsNotUp() throws Exception {
    health.fail("the disk is full");

    HttpResponse<String> response = get("/health/live");

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.body()).isEqualTo("{\"status\":\"failed\",\"error\":\"the disk is full\"}");
  }

  @Test
  void shouldBeReady() throws Exception {
    HttpResponse<String> response = get("/health/ready");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body())
        .isEqualTo(
            "{\"status\":\"ready\",\"checks\":["
                + "{\"name\":\"streams\",\"state\":\"ok\"},"
                + "{\"name\":\"clock\",\"state\":\"ok\"}]}");
  }

  @Test
  void shouldLiveAndNotBeReadyWhileAClockStandsStill() throws Exception {
    health.checks(
        Check.ok("streams"), new Check("clock", Check.State.FAILING, "partition 3 stands"));

    HttpResponse<String> response = get("/health/ready");

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.body())
        .isEqualTo(
            "{\"status\":\"not ready\",\"checks\":["
                + "{\"name\":\"streams\",\"state\":\"ok\"},"
                + "{\"name\":\"clock\",\"state\":\"failing\",\"detail\":\"partition 3 stands\"}]}");
    assertThat(get("/health/live").statusCode()).isEqualTo(200);
  }

  @Test
  void shouldBeReadyInSpiteOfAWarning() throws Exception {
    health.checks(new Check("clock", Check.State.WARNING, "partition 3 stands"));

    HttpResponse<String> response = get("/health/ready");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains("\"warning\"", "partition 3 stands");
  }

  @Test
  void shouldAnswerProbesThatAskForTheHeadOnly() throws Exception {
    health.checks(new Check("clock", Check.State.FAILING, "partition 3 stands"));
    HttpRequest probe =
        HttpRequest.newBuilder(URI.create(server.url() + "/health/ready"))
            .method("HEAD", BodyPublishers.noBody())
            .build();

    assertThat(client.send(probe, BodyHandlers.ofString()).statusCode()).isEqualTo(503);
  }

  @Test
  void shouldTellItsMetrics() throws Exception {
    HttpResponse<String> response = get("/metrics");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("answers_total 42\n");
    assertThat(response.headers().firstValue("Content-Type"))
        .contains("text/plain; version=0.0.4; charset=utf-8");
  }

  @ParameterizedTest
  @CsvSource({
    "/index.html",
    "/leads",
    "/leads/",
    "/leads//forecast",
    "/health",
    "/leads/a/b/forecast"
  })
  void shouldNotKnowOtherPaths(String path) throws Exception {
    HttpResponse<String> response = get(path);

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(error(response)).isNotBlank();
  }

  @Test
  void shouldOnlyAnswerQuestions() throws Exception {
    HttpRequest order =
        HttpRequest.newBuilder(URI.create(server.url() + "/health/live"))
            .POST(BodyPublishers.ofString("{}"))
            .build();

    HttpResponse<String> response = client.send(order, BodyHandlers.ofString());

    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(error(response)).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/leads/%zz/forecast", "/leads/%/forecast", "/leads/%ff/forecast"})
  void shouldRefuseWhatIsNoPath(String path) throws Exception {
    String response = raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

    assertThat(response).startsWith("HTTP/1.1 4").contains("application/json", "{\"error\":\"");
  }

  @Test
  void shouldRefuseWhatIsNoRequestWithoutTellingOfItself() throws Exception {
    assertThat(raw("HELLO\r\n\r\n"))
        .startsWith("HTTP/1.1 400")
        .contains("{\"error\":\"")
        .doesNotContainIgnoringCase("jetty");
  }

  @Test
  void shouldGiveItsPortBack() {
    HostPort port = new HostPort("127.0.0.1", URI.create(server.url()).getPort());
    server.close();

    HttpPort.open(port).close();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(server.url() + path)).build(), BodyHandlers.ofString());
  }

  private String raw(String request) throws IOException {
    URI url = URI.create(server.url());
    try (Socket socket = new Socket(url.getHost(), url.getPort())) {
      socket.getOutputStream().write(request.getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  private static String error(HttpResponse<String> response) throws IOException {
    JsonNode body = JSON.readTree(response.body());
    assertThat(body.size()).isEqualTo(1);
    return body.path("error").asText();
  }
}
