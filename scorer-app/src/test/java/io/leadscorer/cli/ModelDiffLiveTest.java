package io.leadscorer.cli;

import static com.sun.net.httpserver.HttpServer.create;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.leadscorer.wire.ComparedLeads;
import io.leadscorer.wire.ComparisonJson;
import io.leadscorer.wire.ComparisonJsonTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the instances of a running scorer say of two models, put together. */
class ModelDiffLiveTest {
  private final List<HttpServer> servers = new ArrayList<>();
  private final List<String> asked = new ArrayList<>();

  @AfterEach
  void stop() {
    servers.forEach(server -> server.stop(0));
  }

  private String instance(int status, String answer) throws IOException {
    HttpServer server = create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().toString());
          byte[] body = answer.getBytes(UTF_8);
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    servers.add(server);
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private static String told(List<Integer> partitions, List<String> others) {
    return ComparisonJson.write(
        new ComparedLeads(ComparisonJsonTest.COMPARED.comparison(), partitions, 4, others));
  }

  @Test
  void shouldAskEveryInstanceAndAddUpWhatTheySay() throws IOException {
    String second = instance(200, told(List.of(1, 3), List.of()));
    String first = instance(200, told(List.of(0, 2), List.of(second)));

    Run run = Run.of("model", "diff", "b2b-4d", "trial", "--live", "--url", first, "--top", "1");

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(asked)
        .containsExactly(
            "/models/diff?a=b2b-4d&b=trial&top=1", "/models/diff?a=b2b-4d&b=trial&top=1");
    assertThat(run.out().lines().map(String::strip).map(line -> line.replaceAll(" +", " ")))
        .contains(
            "A b2b-4d version 2",
            "B trial version 1",
            "pending 8 leads are still being scored anew, and are left out",
            "handed off 2 4 2 0",
            "HOT 2 4",
            "COLD -> HOT 2",
            "stay 4",
            "demo_request 2 +101",
            "ada 39.50 90.00 COLD -> HOT");
  }

  @Test
  void shouldPrintOneObject() throws IOException {
    String only = instance(200, told(List.of(0, 1, 2, 3), List.of()));

    Run run = Run.of("model", "diff", "b2b-4d", "trial", "--live", "--url", only, "--json");

    assertThat(run.out()).startsWith("{\"a\":{\"model\":\"b2b-4d\"").contains("\"pending\":4");
    assertThat(run.out()).contains("\"partitions\":[0,1,2,3],\"all_partitions\":4,\"others\":[]");
  }

  @Test
  void shouldFailWhereLeadsAreMissing() throws IOException {
    String only = instance(200, told(List.of(0, 2), List.of()));

    Run run = Run.of("model", "diff", "b2b-4d", "trial", "--live", "--url", only);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("told of partitions [0, 2], but there are 4");
  }

  @Test
  void shouldSayWhatTheScorerDoesNotKnow() throws IOException {
    String only = instance(404, "{\"error\":\"model 'trail' is not one; there is trial\"}");

    Run run = Run.of("model", "diff", "b2b-4d", "trail", "--live", "--url", only);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("model 'trail' is not one; there is trial");
  }

  @Test
  void shouldCompareEitherFilesOrARunningScorer() {
    assertRefused("--url is missing", "--live");
    assertRefused("--events goes with files, not with --live", "--live", "--events", "e.jsonl");
    assertRefused("--url and --token-file go with --live", "--url", "http://localhost:1");
    assertRefused("--until is missing", "--events", "e.jsonl");
    assertRefused("--top is 1001", "--live", "--top", "1001");
  }

  private static void assertRefused(String why, String... options) {
    List<String> arguments = new ArrayList<>(List.of("model", "diff", "b2b-4d", "bant"));
    arguments.addAll(List.of(options));
    Run run = Run.of(arguments.toArray(String[]::new));
    assertThat(run.err()).contains(why);
    assertThat(run.exitCode()).isEqualTo(2);
  }
}
