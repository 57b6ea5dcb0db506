package io.leadscorer.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.leadscorer.config.BearerToken;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/** A scorer that runs elsewhere, asked over HTTP. */
final class RunningScorer {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  /** Each lead is with one of the instances; while it moves, they may send on to one another. */
  private static final int MOST_REDIRECTS = 5;

  private final String url;
  private final Optional<BearerToken> token;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_TIMEOUT)
          .followRedirects(Redirect.NEVER)
          .build();

  private RunningScorer(String url, Optional<BearerToken> token) {
    this.url = url;
    this.token = token;
  }

  /**
   * The scorer one of whose instances listens at a URL.
   *
   * @param token is presented there, and to the instances that this one sends on to
   */
  static RunningScorer at(String url, Optional<BearerToken> token) {
    try {
      URI parsed = new URI(url);
      if (isWeb(parsed)) {
        return new RunningScorer(url.replaceFirst("/+$", ""), token);
      }
    } catch (URISyntaxException e) {
      // Told below, with the others.
    }
    throw new WrongInputException("--url: '%s' is not like http://HOST:PORT".formatted(url));
  }

  private static boolean isWeb(URI uri) {
    boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
    return web && uri.getHost() != null;
  }

  /**
   * An answer about a lead.
   *
   * @param stale whether it is of a copy that may be behind
   */
  record Reply(URI from, String json, boolean stale) {}

  /**
   * What the scorer tells about a lead.
   *
   * @param page behind the lead's own, such as {@code /forecast}
   * @throws WrongInputException when the scorer does not know the lead, or refuses the question
   * @throws IOException when there is no answer
   */
  Reply ask(String leadId, String page, Map<String, String> parameters)
      throws IOException, InterruptedException {
    String question = "/leads/" + encoded(leadId) + page + query(parameters);
    HttpResponse<String> response = get(URI.create(url + question));
    for (int redirects = 0; response.statusCode() == 307; redirects++) {
      if (redirects == MOST_REDIRECTS) {
        throw new IOException(
            "the instances of the scorer at %s send on to one another; try again soon"
                .formatted(url));
      }
      response = follow(response, question);
    }
    return ScorerReply.of(response, url);
  }

  /**
   * What the instance at the URL tells of itself.
   *
   * @throws WrongInputException when it refuses the question
   * @throws IOException when there is no answer
   */
  Reply askInstance(String page, Map<String, String> parameters)
      throws IOException, InterruptedException {
    return ScorerReply.of(get(URI.create(url + page + query(parameters))), url);
  }

  private HttpResponse<String> follow(HttpResponse<String> sentOn, String question)
      throws IOException, InterruptedException {
    URI there = location(sentOn);
    try {
      return send(there);
    } catch (ConnectException | HttpConnectTimeoutException e) {
      for (URI standby : ScorerReply.standbys(sentOn)) {
        Optional<HttpResponse<String>> copy = copyAt(standby, question);
        if (copy.isPresent()) {
          return copy.get();
        }
      }
      throw unanswered(there.resolve("/").toString(), e);
    }
  }

  /** What a standby says of the lead; empty where nobody answers, or it has no copy after all. */
  private Optional<HttpResponse<String>> copyAt(URI standby, String question)
      throws IOException, InterruptedException {
    String stale = (question.contains("?") ? "&" : "?") + "stale=ok";
    try {
      return Optional.of(send(URI.create(standby + question + stale)))
          .filter(response -> response.statusCode() != 307);
    } catch (ConnectException | HttpConnectTimeoutException e) {
      return Optional.empty();
    }
  }

  private static URI location(HttpResponse<String> sentOn) throws IOException {
    String location = sentOn.headers().firstValue("Location").orElse("");
    try {
      URI there = sentOn.uri().resolve(new URI(location));
      // What came encrypted does not go on in the open.
      boolean opens = "https".equals(sentOn.uri().getScheme()) && "http".equals(there.getScheme());
      if (isWeb(there) && !opens) {
        return there;
      }
    } catch (URISyntaxException e) {
      // Told below, with the others.
    }
    throw new IOException(
        "%s sends on to '%s', which cannot be followed".formatted(sentOn.uri(), location));
  }

  private HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
    try {
      return send(uri);
    } catch (IOException e) {
      throw unanswered(url, e);
    }
  }

  private HttpResponse<String> send(URI uri) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri).timeout(TIMEOUT).header("Accept", "application/json");
    token.ifPresent(secret -> request.header("Authorization", secret.authorization()));
    return http.send(request.build(), BodyHandlers.ofString(UTF_8));
  }

  private static IOException unanswered(String url, IOException failure) {
    return new IOException("no scorer answers at %s: %s".formatted(url, reason(failure)), failure);
  }

  // Of a refused connection, Java says nothing.
  private static String reason(IOException failure) {
    if (failure.getMessage() != null) {
      return failure.getMessage();
    }
    return failure instanceof ConnectException
        ? "there is no connection"
        : failure.getClass().getSimpleName();
  }

  private static String query(Map<String, String> parameters) {
    StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
    parameters.forEach((name, value) -> query.add(name + "=" + encoded(value)));
    return query.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }
}
