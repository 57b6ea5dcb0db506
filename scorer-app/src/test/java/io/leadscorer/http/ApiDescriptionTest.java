package io.leadscorer.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.leadscorer.cli.AdaInFiles;
import io.leadscorer.config.BearerToken;
import io.leadscorer.config.HostPort;
import io.leadscorer.http.LeadAnswers.Answer;
import io.leadscorer.wire.ComparisonJsonTest;
import io.leadscorer.wire.HistoryJsonTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the description says of the pages is so: every page, every answer, and no other. */
class ApiDescriptionTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final BearerToken TOKEN = BearerToken.of("a-token-that-nobody-guesses");
  private static final String DIFF = "/models/diff";
  private static final Set<String> OF_LEADS =
      Set.of(
          "/leads/{leadId}",
          "/leads/{leadId}/explain",
          "/leads/{leadId}/forecast",
          "/leads/{leadId}/history");

  @TempDir private Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private final ToldLeads leads = new ToldLeads();
  private final ToldHealth health = new ToldHealth();
  private final HttpServer server =
      HttpServer.start(
          HttpPort.open(new HostPort("127.0.0.1", 0)),
          health,
          () -> "answers_total 42\n",
          leads,
          Optional.of(TOKEN));
  private final JsonNode document = JSON.readTree(ApiDescription.load().json());

  ApiDescriptionTest() throws IOException {}

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void shouldDescribeEveryPageAndNoOther() {
    List<String> paths =
        Pages.of(health, () -> "", leads, Optional.empty()).stream().map(Page::path).toList();

    assertThat(document.path("paths").fieldNames()).toIterable().containsExactlyElementsOf(paths);
  }

  @Test
  void shouldBeServedAsItIs() throws Exception {
    HttpResponse<String> response = get("/openapi.json");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(JSON.readTree(response.body())).isEqualTo(document);
  }

  @Test
  void shouldBeListedForPeopleWithNothingFromElsewhere() throws Exception {
    HttpResponse<String> response = get("/");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
    assertThat(response.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'"));
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                assertThat(response.body())
                    .contains(path.getKey(), path.getValue().at("/get/summary").asText()));
    assertThat(response.body())
        .contains("<a href=\"/metrics\">", "<code>/models/diff</code>")
        .doesNotContain("<a href=\"/models/diff\">", "<a href=\"/leads");
    assertThat(response.body()).contains("?at=").doesNotContain("src=", "//", "<script");
  }

  @ParameterizedTest
  @CsvSource({
    "/, 200",
    "/openapi.json, 200",
    "/health/live, 200",
    "/health/ready, 200",
    "/metrics, 200"
  })
  void shouldAnswerAsDescribedWhereAllIsWell(String path, int status) throws Exception {
    assertDescribed(path, status, get(path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health/live", "/health/ready"})
  void shouldAnswerAsDescribedWhereItIsNotWell(String path) throws Exception {
    health.fail("the disk is full");

    assertDescribed(path, 503, get(path));
  }

  @ParameterizedTest
  @CsvSource({
    "/leads/{leadId}, show, ada",
    "/leads/{leadId}, show, bob",
    "/leads/{leadId}/explain, explain, ada",
    "/leads/{leadId}/explain, explain, bob",
    "/leads/{leadId}/forecast, forecast, ada",
    "/leads/{leadId}/forecast, forecast, bob"
  })
  void shouldTellOfLeadsAsDescribed(String path, String command, String lead) throws Exception {
    assertToldAsDescribed(path, new AdaInFiles(folder).run(command, lead, "--json").out());
  }

  @Test
  void shouldTellOfTheHistoryAsDescribed() throws Exception {
    assertToldAsDescribed("/leads/{leadId}/history", HistoryJsonTest.JSON);
  }

  private void assertToldAsDescribed(String path, String json) throws Exception {
    for (boolean stale : List.of(false, true)) {
      leads.answer(new Answer.Found(json, stale));

      HttpResponse<String> response = get(path.replace("{leadId}", "ada"));

      assertDescribed(path, 200, response);
      assertThat(response.headers().firstValue("Lead-Scorer-Stale").isPresent()).isEqualTo(stale);
    }
  }

  @Test
  void shouldAnswerAsDescribedWhereALeadIsNotTold() throws Exception {
    for (String path : OF_LEADS) {
      String ada = path.replace("{leadId}", "ada");
      assertDescribed(path, 404, get(ada));
      assertDescribed(path, 400, get(ada + "?stale=yes"));
      assertDescribed(path, 401, getWithout(ada));
      leads.answer(
          new Answer.Elsewhere(URI.create("http://a:1"), List.of(URI.create("http://b:1"))));
      assertDescribed(path, 307, get(ada));
      leads.answer(new Answer.NotReady("it moves"));
      assertDescribed(path, 503, get(ada));
      leads.answer(
          question -> {
            throw new IllegalStateException("expected by this test");
          });
      assertDescribed(path, 500, get(ada));
      leads.answer(new Answer.Unknown("no"));
    }
  }

  @Test
  void shouldCompareModelsAsDescribed() throws Exception {
    String question = "/models/diff?a=b2b-4d&b=trial&top=5";
    leads.answer(new Answer.Found(ComparisonJsonTest.JSON, false));
    assertDescribed(DIFF, 200, get(question));
    assertThat(leads.asked()).containsExactly("comparison of b2b-4d and trial, top 5");
    for (String wrong : List.of("?a=b2b-4d", question.substring(12) + "5555", "?a=1&b=2&c=3")) {
      assertDescribed(DIFF, 400, get(DIFF + wrong));
    }
    assertDescribed(DIFF, 401, getWithout(question));
    leads.answer(new Answer.Unknown("no"));
    assertDescribed(DIFF, 404, get(question));
    leads.answer(new Answer.NotReady("it moves"));
    assertDescribed(DIFF, 503, get(question));
    leads.answer(
        asked -> {
          throw new IllegalStateException("expected by this test");
        });
    assertDescribed(DIFF, 500, get(question));
  }

  /** That the tests above leave none out. */
  @Test
  void shouldDescribeNoOtherAnswers() {
    document
        .path("paths")
        .properties()
        .forEach(
            path -> {
              Set<String> statuses = new TreeSet<>();
              path.getValue().at("/get/responses").fieldNames().forEachRemaining(statuses::add);
              Set<String> expected = Set.of("200");
              if (OF_LEADS.contains(path.getKey())) {
                expected = Set.of("200", "307", "400", "401", "404", "500", "503");
              } else if (path.getKey().equals(DIFF)) {
                expected = Set.of("200", "400", "401", "404", "500", "503");
              } else if (path.getKey().startsWith("/health/")) {
                expected = Set.of("200", "503");
              }
              assertThat(statuses).as(path.getKey()).isEqualTo(expected);
            });
  }

  @Test
  void shouldDescribeTheParametersThatAreTaken() throws Exception {
    leads.answer(new Answer.Found("{}", false));
    for (String path : OF_LEADS) {
      List<String> names = new ArrayList<>();
      for (JsonNode reference : document.path("paths").path(path).at("/get/parameters")) {
        JsonNode parameter = resolved(reference);
        if (parameter.path("in").asText().equals("query")) {
          names.add(parameter.path("name").asText());
        }
      }
      String refusal =
          JSON.readTree(get(path.replace("{leadId}", "ada") + "?other=1").body())
              .path("error")
              .asText();

      assertThat(refusal)
          .endsWith("there are " + names.stream().sorted().collect(Collectors.joining(", ")));
    }
  }

  private void assertDescribed(String path, int status, HttpResponse<String> response)
      throws IOException {
    String as = path + " " + status + ": " + response.body();
    assertThat(response.statusCode()).as(as).isEqualTo(status);
    JsonNode described = resolved(document.path("paths").path(path).at("/get/responses/" + status));
    String type = described.path("content").fieldNames().next();
    assertThat(response.headers().firstValue("Content-Type").orElse("").split(";")[0])
        .as(as)
        .isEqualTo(type);
    described
        .path("headers")
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!name.equals("Lead-Scorer-Stale")) {
                assertThat(response.headers().firstValue(name)).as(as + name).isPresent();
              }
            });
    if (type.equals("application/json")) {
      assertThat(
              SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                  .getSchema(whole(described.at("/content/application~1json/schema")))
                  .validate(
                      response.body(),
                      InputFormat.JSON,
                      context ->
                          context.executionConfig(config -> config.formatAssertionsEnabled(true))))
          .as(as)
          .isEmpty();
    }
  }

  private JsonNode resolved(JsonNode node) {
    assertThat(node.isMissingNode()).isFalse();
    String reference = node.path("$ref").asText();
    return reference.isEmpty() ? node : document.at(reference.substring(1));
  }

  /** A schema with those it refers to, in which nothing is allowed that is not described. */
  private JsonNode whole(JsonNode schema) {
    ObjectNode whole = schema.deepCopy();
    whole.set("components", document.path("components").deepCopy());
    whole.findParents("properties").forEach(ApiDescriptionTest::close);
    return whole;
  }

  private static void close(JsonNode schema) {
    if (!schema.has("additionalProperties")) {
      ((ObjectNode) schema).put("additionalProperties", false);
    }
    // One search does not look into what it has found.
    schema.path("properties").forEach(property -> closeBelow(property));
  }

  private static void closeBelow(JsonNode schema) {
    schema.findParents("properties").forEach(ApiDescriptionTest::close);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        request(path).header("Authorization", TOKEN.authorization()).build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> getWithout(String path) throws IOException, InterruptedException {
    return client.send(request(path).build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.url() + path));
  }
}
