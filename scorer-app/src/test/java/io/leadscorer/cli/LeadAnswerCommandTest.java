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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the commands of one lead have in common when a running scorer is asked. */
class LeadAnswerCommandTest {
  private static final String TOKEN = "a-token-that-nobody-guesses";

  @TempDir private Path folder;
  private HttpServer first;
  private HttpServer second;

  /** Each request with its server, its question and its token. */
  private final List<String> asked = new ArrayList<>();

  @BeforeEach
  void listen() throws IOException {
    first = server();
    second = server();
  }

  private static HttpServer server() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
    return server;
  }

  @AfterEach
  void stop() {
    first.stop(0);
    second.stop(0);
  }

  private static String url(HttpServer server) {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(HttpServer server, int status, String body) {
    server.createContext("/leads/", exchange -> respond(exchange, server, status, body));
  }

  private void redirect(HttpServer server, String location, String body) {
    server.createContext(
        "/leads/",
        exchange -> {
          exchange.getResponseHeaders().add("Location", location);
          respond(exchange, server, 307, body);
        });
  }

  private void respond(HttpExchange exchange, HttpServer server, int status, String body)
      throws IOException {
    String token = exchange.getRequestHeaders().getFirst("Authorization");
    asked.add(
        (server == first ? "first " : "second ")
            + exchange.getRequestURI()
            + (token == null ? "" : " with " + token));
    try (exchange) {
      byte[] bytes = body.getBytes(UTF_8);
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private Run ask(String command, String... options) {
    return Run.of(
        Stream.concat(Stream.of("lead", command, "ada", "--url", url(first)), Stream.of(options))
            .toArray(String[]::new));
  }

  private String tokenFile() throws IOException {
    return Files.writeString(folder.resolve("token"), TOKEN + "\n").toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"show", "explain", "forecast"})
  void shouldPrintTheSameOfARunningScorerAndOfFiles(String command) throws IOException {
    AdaInFiles files = new AdaInFiles(folder);
    String json = files.run(command, "ada", "--json").out();
    answer(first, 200, json.strip());

    assertThat(ask(command)).isEqualTo(files.run(command, "ada"));
    assertThat(ask(command, "--json").out()).isEqualTo(json);
    String page = command.equals("show") ? "" : "/" + command;
    assertThat(asked).containsOnly("first /leads/ada" + page);
  }

  @Test
  void shouldAskForAnInstantAndAModel() throws IOException {
    answer(first, 200, new AdaInFiles(folder).run("explain", "ada", "--json").out());

    Run run = ask("explain", "--at", "2026-03-02T12:40:00+09:00", "--model", "a b");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(asked)
        .containsExactly("first /leads/ada/explain?at=2026-03-02T03%3A40%3A00Z&model=a%20b");
  }

  @Test
  void shouldPresentItsTokenWhereTheScorerSendsItOn() throws IOException {
    answer(second, 200, new AdaInFiles(folder).run("show", "ada", "--json").out());
    redirect(first, url(second) + "/leads/ada", "");

    Run run = ask("show", "--token-file", tokenFile());

    assertThat(run.out()).as(run.err()).startsWith("ada  WARM 61.73");
    assertThat(run.err()).isEmpty();
    assertThat(asked)
        .containsExactly(
            "first /leads/ada with Bearer " + TOKEN, "second /leads/ada with Bearer " + TOKEN);
  }

  @Test
  void shouldAskAStandbyWhenTheOwnerCannotBeReached() throws IOException {
    String stale =
        new AdaInFiles(folder)
            .run("show", "ada", "--json")
            .out()
            .strip()
            .replaceFirst("}$", ",\"stale\":true}");
    answer(second, 200, stale);
    HttpServer gone = server();
    String owner = url(gone);
    gone.stop(0);
    redirect(
        first,
        owner + "/leads/ada?model=m",
        "{\"owner\":\"%s\",\"standbys\":[\"%s\",\"%s\"]}".formatted(owner, owner, url(second)));

    Run run = ask("show", "--model", "m", "--token-file", tokenFile());

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).startsWith("ada  WARM 61.73");
    assertThat(run.err())
        .isEqualTo(
            "stale: %s/leads/ada?model=m&stale=ok has a copy of the lead that may be behind%n"
                .formatted(url(second)));
    assertThat(asked.get(1)).isEqualTo("second /leads/ada?model=m&stale=ok with Bearer " + TOKEN);
    assertThat(ask("show", "--model", "m", "--json").out().strip()).isEqualTo(stale);
  }

  @Test
  void shouldTellThatNeitherOwnerNorStandbyAnswers() throws IOException {
    HttpServer gone = server();
    String owner = url(gone);
    gone.stop(0);
    redirect(first, owner + "/leads/ada", "{\"owner\":\"%s\",\"standbys\":[]}".formatted(owner));

    Run run = ask("show");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).startsWith("lead-scorer: no scorer answers at " + owner);
  }

  @Test
  void shouldNotAskAStandbyThatSendsBackToTheOwner() throws IOException {
    HttpServer gone = server();
    String owner = url(gone);
    gone.stop(0);
    String body = "{\"owner\":\"%s\",\"standbys\":[\"%s\"]}".formatted(owner, url(second));
    redirect(first, owner + "/leads/ada", body);
    redirect(second, owner + "/leads/ada", body);

    Run run = ask("show");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).startsWith("lead-scorer: no scorer answers at " + owner);
    assertThat(asked).containsExactly("first /leads/ada", "second /leads/ada?stale=ok");
  }

  @Test
  void shouldNotFollowForEver() {
    redirect(first, url(first) + "/leads/ada", "");

    Run run = ask("show");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("send on to one another");
    assertThat(asked).hasSize(6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://127.0.0.1/", "http://", "file:///etc/hosts", "http://a b/"})
  void shouldNotFollowToWhereNoScorerIs(String location) {
    redirect(first, location, "");

    Run run = ask("show");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("sends on to '" + location + "', which cannot be followed");
  }

  @Test
  void shouldSayThatTheScorerWantsAToken() {
    answer(first, 401, "{\"error\":\"no token\"}");

    Run run = ask("forecast");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("wants its token: give it with --token-file (no token)");
  }

  @Test
  void shouldPassOnWhyAQuestionIsRefused() {
    answer(first, 400, "{\"error\":\"at: lies before the clock\"}");

    Run run = ask("explain", "--at", "1");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("at: lies before the clock");
  }

  @Test
  void shouldRefuseATokenThatIsNone() throws IOException {
    String absent = folder.resolve("absent").toString();
    String secret = "not a token: hunter2";
    Path wrong = Files.writeString(folder.resolve("wrong"), secret);

    assertThat(ask("show", "--token-file", absent).err()).contains(absent + " does not exist");
    assertThat(ask("show", "--token-file", wrong.toString()).err())
        .contains(wrong + " does not hold a token: 16 to 200 letters")
        .doesNotContain("hunter2");
    assertThat(new AdaInFiles(folder).run("show", "ada", "--token-file", tokenFile()).err())
        .contains("--token-file goes with --url");
    assertThat(asked).isEmpty();
  }
}
