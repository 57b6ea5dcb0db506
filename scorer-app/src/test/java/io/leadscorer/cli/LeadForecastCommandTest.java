package io.leadscorer.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeadForecastCommandTest {
  private static final String EVENTS =
      """
      {"event_id":"e1","lead_id":"ada","type":"demo_request","occurred_at":"2026-03-02T03:20:00Z"}
      {"event_id":"e2","lead_id":"bob","type":"demo_request","occurred_at":"2026-03-02T03:20:00Z"}
      {"event_id":"e3","lead_id":"ada","type":"content_download","occurred_at":"2026-03-02T03:40:00Z"}
      {"event_id":"e4","lead_id":"ada","type":"demo_request","occurred_at":"2026-03-09T03:00:00Z"}
      """;
  private static final String LEADS =
      """
      {"lead_id":"ada","company_id":"c1","seniority":"c_level","updated_at":"2026-03-01T00:00:00Z"}
      """;
  private static final String COMPANIES =
      """
      {"company_id":"c2","employees":5,"updated_at":"2026-03-02T00:00:00Z"}
      {"company_id":"c1","industry":"finance","employees":500,"annual_revenue_usd":50000000,\
      "technologies":["aws"],"current_solution":"spreadsheet","updated_at":"2026-03-02T00:00:00Z"}
      """;
  private static final String UNTIL = "2026-03-05T00:00:00Z";

  @TempDir private Path folder;
  private HttpServer server;
  private final List<String> asked = new ArrayList<>();

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(String path, int status, String body) {
    server.createContext(path, exchange -> respond(exchange, status, body));
  }

  private void respond(HttpExchange exchange, int status, String body) throws IOException {
    asked.add(exchange.getRequestURI().toString());
    try (exchange) {
      byte[] bytes = body.getBytes(UTF_8);
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private static Run forecast(String lead, String... options) {
    return Run.of(
        Stream.concat(Stream.of("lead", "forecast", lead), Stream.of(options))
            .toArray(String[]::new));
  }

  private Run fromFiles(String lead, String... more) throws IOException {
    String[] files = {
      "--events", file("events.jsonl", EVENTS),
      "--leads", file("leads.jsonl", LEADS),
      "--companies", file("companies.jsonl", COMPANIES),
      "--until", UNTIL
    };
    return forecast(lead, Stream.concat(Stream.of(files), Stream.of(more)).toArray(String[]::new));
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void shouldPrintARowAStepInTheModelsZone() throws IOException {
    Run run = fromFiles("ada");

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            ada  WARM 61.73 handoff  at 2026-03-04 18:40 Asia/Seoul  b2b-4d version 1
              2026-03-16 12:00  WARM -> COOL  56.73                      demo_request +25 -> +12.5
              2026-03-30 12:00          COOL  51.73                      demo_request +12.5 -> 0
              2026-04-01 12:00          COOL  45.73                      inactivity 0 -> -10, content_download +10 -> +5
              2026-05-01 12:00  COOL -> COLD  39.73  handoff -> nurture  inactivity -10 -> -20, content_download +5 -> 0
            After that, if nothing happens, nothing changes any more.
            """);
  }

  @Test
  void shouldPrintTheSameOfARunningScorer() throws IOException {
    String json = fromFiles("ada", "--json").out();
    answer("/leads/ada/forecast", 200, json);

    assertThat(forecast("ada", "--url", url())).isEqualTo(fromFiles("ada"));
    assertThat(forecast("ada", "--url", url() + "/", "--json").out()).isEqualTo(json);
  }

  @Test
  void shouldFollowToTheInstanceThatHasTheLead() throws IOException {
    answer("/elsewhere", 200, fromFiles("ada", "--json").out());
    server.createContext(
        "/leads/",
        exchange -> {
          exchange.getResponseHeaders().add("Location", url() + "/elsewhere");
          respond(exchange, 307, "");
        });

    Run run = forecast("a/b c+d", "--url", url());

    assertThat(run.out()).startsWith("ada  WARM 61.73");
    assertThat(asked).containsExactly("/leads/a%2Fb%20c%2Bd/forecast", "/elsewhere");
  }

  @Test
  void shouldSayThatNothingWillChange() throws IOException {
    Run run =
        forecast(
            "bob", "--events", file("events.jsonl", EVENTS), "--until", "2026-12-01T00:00:00Z");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .startsWith("bob  COLD 0.00 nurture")
        .endsWith("If nothing happens, nothing will ever change.\n");
  }

  @Test
  void shouldSayThatTheSeasonsGoOn() throws IOException {
    String lead = LEADS.replace("\"seniority\"", "\"industry\":\"education\",\"seniority\"");

    Run run = forecast("ada", "--leads", file("leads.jsonl", lead), "--until", UNTIL);

    assertThat(run.out())
        .contains("season:school_year 0 -> +3.955")
        .endsWith("And so on every year, with the seasons.\n");
  }

  @Test
  void shouldRefuseALeadThatIsNotInTheFiles() throws IOException {
    Run run = fromFiles("eve");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("lead 'eve' is not known at 2026-03-05T00:00:00Z")
        .contains("events.jsonl");
  }

  @Test
  void shouldForecastInSpiteOfBadLinesAndEndWith2() throws IOException {
    String early = EVENTS.replaceFirst("\\{", "{\"received_at\":\"2026-03-01T00:00:00Z\",");

    Run run = forecast("ada", "--events", file("events.jsonl", early + "bad\n"), "--until", UNTIL);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains("refused: ")
        .contains("events.jsonl:1: occurred_at")
        .contains("events.jsonl:5: not JSON");
    assertThat(run.out()).startsWith("ada  COLD 4.00 nurture");
  }

  @Test
  void shouldTellALeadThatTheScorerDoesNotKnow() {
    answer("/leads/", 404, "{\"error\":\"lead 'eve' is not known\"}");

    Run run = forecast("eve", "--url", url());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("lead 'eve' is not known (says the scorer at " + url() + ")");
  }

  @Test
  void shouldTellAScorerThatIsNotReady() {
    answer("/leads/", 503, "{\"error\":\"partitions move\"}");

    Run run = forecast("ada", "--url", url());

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo(
            "lead-scorer: the scorer at %s is not ready; try again soon (partitions move)%n"
                .formatted(url()));
  }

  @Test
  void shouldTellThatNoScorerAnswers() {
    String url = url();
    server.stop(0);

    Run run = forecast("ada", "--url", url);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).startsWith("lead-scorer: no scorer answers at " + url);
    assertThat(run.err().lines()).hasSize(1);
  }

  @Test
  void shouldTellAnotherServerFromAScorer() {
    answer("/other/", 200, "<html>");

    Run nothing = forecast("ada", "--url", url());
    Run html = forecast("ada", "--url", url() + "/other/");

    assertThat(nothing.exitCode()).isEqualTo(1);
    assertThat(nothing.err()).contains("status 404").contains("is it a lead scorer's URL?");
    assertThat(html.exitCode()).isEqualTo(1);
    assertThat(html.err()).contains("not a forecast").contains("is it a lead scorer's URL?");
  }

  @Test
  void shouldTakeExactlyOneSource() throws IOException {
    Run none = forecast("ada");
    Run both = fromFiles("ada", "--url", "http://localhost:1");
    Run endless = forecast("ada", "--events", file("events.jsonl", EVENTS));

    assertThat(List.of(none.exitCode(), both.exitCode(), endless.exitCode())).containsOnly(2);
    assertThat(none.err()).contains("--events").contains("--url of a running scorer");
    assertThat(both.err()).contains("give either files or --url");
    assertThat(endless.err()).contains("--until is missing");
  }

  @Test
  void shouldRefuseAUrlThatIsNone() {
    for (String url : List.of("localhost:8080", "ftp://h", "http://", "http://a b")) {
      Run run = forecast("ada", "--url", url);

      assertThat(run.exitCode()).as(url).isEqualTo(2);
      assertThat(run.err()).contains("--url: '" + url + "' is not like http://HOST:PORT");
    }
  }
}
