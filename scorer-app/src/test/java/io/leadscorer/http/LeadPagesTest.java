package io.leadscorer.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadscorer.config.HostPort;
import io.leadscorer.http.LeadAnswers.Answer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeadPagesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> PAGES =
      List.of("/leads/ada", "/leads/ada/explain", "/leads/ada/forecast", "/leads/ada/history");

  private final HttpClient client = HttpClient.newHttpClient();
  private final ToldLeads leads = new ToldLeads();
  private final HttpServer server =
      HttpServer.start(
          HttpPort.open(new HostPort("127.0.0.1", 0)),
          new ToldHealth(),
          () -> "",
          leads,
          Optional.empty());

  @AfterEach
  void close() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ada", "a b", "a+b", "a/b", "a%2Fb", "100%", "a?b#c", "..", ".", "리드", "a;b=c", "a\\b",
        "\"", "{x}", "a\nb", "😀"
      })
  void shouldTakeAnyLeadId(String leadId) throws Exception {
    leads.answer(asked -> found(JSON.createObjectNode().put("id", asked.leadId()).toString()));
    String lead = "/leads/" + URLEncoder.encode(leadId, UTF_8).replace("+", "%20");

    for (String page : List.of("", "/explain", "/forecast", "/history")) {
      HttpResponse<String> response = get(lead + page);

      assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
      assertThat(JSON.readTree(response.body()).get("id").asText()).isEqualTo(leadId);
      assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
      assertThat(response.headers().firstValue("Lead-Scorer-Stale")).isEmpty();
    }
  }

  @Test
  void shouldAskWhatThePageIsFor() throws Exception {
    for (String page : PAGES) {
      get(page);
    }
    get("/leads/ada/explain?at=2026-03-02T12:00:00%2B09:00&model=bant&stale=ok");
    get("/leads/ada/explain?at=1772420400000");
    get("/leads/ada/history?limit=1000");

    LeadQuestion ada = new LeadQuestion("ada", Optional.empty(), false);
    LeadQuestion bant = new LeadQuestion("ada", Optional.of("bant"), true);
    assertThat(leads.asked())
        .containsExactly(
            "standing of " + ada,
            "explanation at Optional.empty of " + ada,
            "forecast of " + ada,
            "history of " + ada + " up to 100",
            "explanation at Optional[2026-03-02T03:00:00Z] of " + bant,
            "explanation at Optional[2026-03-02T03:00:00Z] of " + ada,
            "history of " + ada + " up to 1000");
  }

  @Test
  void shouldSayThatALeadIsNotKnown() throws Exception {
    for (String page : PAGES) {
      HttpResponse<String> response = get(page);

      assertThat(response.statusCode()).isEqualTo(404);
      assertThat(error(response)).isEqualTo("lead 'ada' is not known");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/leads/ada/explain?at=yesterday|at: 'yesterday' is not an instant from 1970 on",
        "/leads/ada/explain?at=2026-03-02T12:00:00|at: '2026-03-02T12:00:00' is not an instant",
        "/leads/ada/explain?at=|at: '' is not an instant",
        "/leads/ada/explain?at=1&at=2|at is given more than once",
        "/leads/ada/forecast?at=1|'at' is no parameter of this page; there are model, stale",
        "/leads/ada?modle=bant|'modle' is no parameter of this page; there are model, stale",
        "/leads/ada?stale=yes|stale: 'yes' is not ok",
        "/leads/ada/history?model=m|'model' is no parameter of this page; there are limit, stale",
        "/leads/ada/history?limit=0|limit: '0' is not a whole number from 1 to 1000",
        "/leads/ada/history?limit=1001|limit: '1001' is not a whole number from 1 to 1000",
        "/leads/ada/history?limit=-1|limit: '-1' is not a whole number",
        "/leads/ada/history?limit=|limit: '' is not a whole number"
      })
  void shouldRefuseWhatItDoesNotUnderstand(String page, String reason) throws Exception {
    HttpResponse<String> response = get(page);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(error(response)).startsWith(reason);
    assertThat(leads.asked()).isEmpty();
  }

  @Test
  void shouldSayWhyAQuestionMakesNoSense() throws Exception {
    leads.answer(new Answer.Refused("at: lies before the lead's clock"));

    HttpResponse<String> response = get("/leads/ada/explain?at=1");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(error(response)).isEqualTo("at: lies before the lead's clock");
  }

  @Test
  void shouldPointToTheInstanceThatHasTheLead() throws Exception {
    leads.answer(
        new Answer.Elsewhere(
            URI.create("http://scorer-2:8080"), List.of(URI.create("http://scorer-3:8080"))));
    String question = "/leads/a%2Fb%20c%2B%EB%A6%AC/explain?at=2026-03-02T12:00:00%2B09:00&model=m";

    HttpResponse<String> response = get(question);

    assertThat(response.statusCode()).isEqualTo(307);
    assertThat(response.headers().firstValue("Location"))
        .contains("http://scorer-2:8080" + question);
    assertThat(response.body())
        .isEqualTo("{\"owner\":\"http://scorer-2:8080\",\"standbys\":[\"http://scorer-3:8080\"]}");
  }

  @Test
  void shouldSayThatAnAnswerMayBeBehind() throws Exception {
    leads.answer(new Answer.Found("{\"score\":61.73,\"season\":1.0}", true));

    HttpResponse<String> response = get("/leads/ada");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Lead-Scorer-Stale")).contains("true");
    assertThat(response.body()).isEqualTo("{\"score\":61.73,\"season\":1.0,\"stale\":true}");
  }

  @Test
  void shouldSayThatItCannotTellYet() throws Exception {
    leads.answer(new Answer.NotReady("state is being restored"));

    HttpResponse<String> response = get("/leads/ada/forecast");

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(error(response)).isEqualTo("state is being restored");
    assertThat(response.headers().firstValue("Retry-After")).contains("1");
  }

  @Test
  void shouldKeepFailuresToItself() throws Exception {
    leads.answer(
        question -> {
          throw new IllegalArgumentException("expected by this test: secret of " + question);
        });

    HttpResponse<String> response = get("/leads/ada/forecast");

    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(error(response)).contains("log of this instance").doesNotContain("secret");
  }

  private static Answer found(String json) {
    return new Answer.Found(json, false);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(server.url() + path)).build(), BodyHandlers.ofString());
  }

  private static String error(HttpResponse<String> response) throws IOException {
    JsonNode body = JSON.readTree(response.body());
    assertThat(body.size()).isEqualTo(1);
    return body.path("error").asText();
  }
}
