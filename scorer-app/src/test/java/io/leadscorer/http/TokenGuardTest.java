package io.leadscorer.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.config.BearerToken;
import io.leadscorer.config.HostPort;
import io.leadscorer.http.LeadAnswers.Answer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenGuardTest {
  private static final String SECRET = "a-token-that-nobody-guesses";
  private static final List<String> OF_LEADS =
      List.of("/leads/ada", "/leads/ada/explain", "/leads/ada/forecast", "/leads/ada/history");

  private final HttpClient client = HttpClient.newHttpClient();
  private final ToldLeads leads = new ToldLeads();
  private final HttpServer server =
      HttpServer.start(
          HttpPort.open(new HostPort("127.0.0.1", 0)),
          new ToldHealth(),
          () -> "",
          leads,
          Optional.of(BearerToken.of(SECRET)));

  @BeforeEach
  void know() {
    leads.answer(new Answer.Found("{}", false));
  }

  @AfterEach
  void close() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer " + SECRET, "bearer  " + SECRET})
  void shouldTellOfLeadsToWhoHasTheToken(String authorization) throws Exception {
    for (String page : OF_LEADS) {
      assertThat(get("GET", page, authorization).statusCode()).isEqualTo(200);
    }
    assertThat(leads.asked()).hasSize(OF_LEADS.size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer a-token-that-nobody-guesseS",
        "Bearer a-token-that-nobody-guesses2",
        "Bearer a",
        "Bearer ü"
      })
  void shouldRefuseAWrongToken(String authorization) throws Exception {
    for (String page : OF_LEADS) {
      HttpResponse<String> response = get("GET", page, authorization);

      assertThat(response.statusCode()).isEqualTo(401);
      assertThat(response.headers().firstValue("WWW-Authenticate"))
          .contains("Bearer realm=\"lead-scorer\", error=\"invalid_token\"");
      assertThat(response.body()).isEqualTo("{\"error\":\"this is not the scorer's token\"}");
    }
    assertThat(leads.asked()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Bearer", "Bearer ", SECRET, "Basic " + SECRET, "Bearer a b"})
  void shouldAskForTheTokenWhereThereIsNone(String authorization) throws Exception {
    for (String page : OF_LEADS) {
      HttpResponse<String> response = get("GET", page, authorization);

      assertThat(response.statusCode()).isEqualTo(401);
      assertThat(response.headers().firstValue("WWW-Authenticate"))
          .contains("Bearer realm=\"lead-scorer\"");
      assertThat(response.body()).contains("Authorization: Bearer TOKEN");
    }
    assertThat(leads.asked()).isEmpty();
  }

  @Test
  void shouldNotSendOnWhoHasNoToken() throws Exception {
    leads.answer(new Answer.Elsewhere(URI.create("http://scorer-2:8080"), List.of()));

    HttpResponse<String> response = get("GET", "/leads/ada", "");

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.headers().firstValue("Location")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//leads/ada",
        "/leads/ada/",
        "/leads//ada",
        "/LEADS/ada",
        "/leads/ada;x=1",
        "/./leads/ada",
        "/x/../leads/ada",
        "/leads%2Fada",
        "/%6Ceads/ada",
        "/leads/ada/FORECAST"
      })
  void shouldNotBeWalkedAround(String path) throws Exception {
    assertThat(get("GET", path, "").statusCode()).isBetween(400, 404);
    assertThat(get("HEAD", path, "").statusCode()).isBetween(400, 404);
    assertThat(leads.asked()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/openapi.json", "/health/live", "/health/ready", "/metrics"})
  void shouldLeaveTheOtherPagesOpen(String page) throws Exception {
    assertThat(get("GET", page, "").statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> get(String method, String path, String authorization)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.url() + path))
            .method(method, BodyPublishers.noBody());
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
