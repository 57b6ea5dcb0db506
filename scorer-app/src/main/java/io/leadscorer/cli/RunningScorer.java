package io.leadscorer.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadscorer.domain.score.Forecast;
import io.leadscorer.wire.ForecastJson;
import io.leadscorer.wire.InvalidRecordException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A scorer that runs elsewhere, asked over HTTP. */
final class RunningScorer {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String url;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_TIMEOUT)
          // Each lead is with one of the instances, which the others know.
          .followRedirects(Redirect.NORMAL)
          .build();

  private RunningScorer(String url) {
    this.url = url;
  }

  /** The scorer one of whose instances listens at a URL. */
  static RunningScorer at(String url) {
    try {
      URI parsed = new URI(url);
      boolean web = "http".equals(parsed.getScheme()) || "https".equals(parsed.getScheme());
      if (web && parsed.getHost() != null) {
        return new RunningScorer(url.replaceFirst("/+$", ""));
      }
    } catch (URISyntaxException e) {
      // Told below, with the others.
    }
    throw new WrongInputException("--url: '%s' is not like http://HOST:PORT".formatted(url));
  }

  /**
   * A lead's forecast.
   *
   * @throws WrongInputException when the scorer does not know the lead
   * @throws IOException when there is no answer
   */
  Forecast forecast(String leadId) throws IOException, InterruptedException {
    String lead = URLEncoder.encode(leadId, UTF_8).replace("+", "%20");
    HttpResponse<String> response = get(URI.create(url + "/leads/" + lead + "/forecast"));
    String error = error(response.body());
    if (response.statusCode() == 404 && !error.isEmpty()) {
      throw new WrongInputException(
          "lead '%s' is not known to the scorer at %s".formatted(leadId, url));
    }
    if (response.statusCode() == 503) {
      throw new IOException(
          "the scorer at %s is not ready; try again soon%s"
              .formatted(url, error.isEmpty() ? "" : " (" + error + ")"));
    }
    if (response.statusCode() != 200) {
      throw new IOException(
          "%s answered with status %d%s; is it a lead scorer's URL?"
              .formatted(
                  response.uri(),
                  response.statusCode(),
                  error.isEmpty() ? "" : " (" + error + ")"));
    }
    try {
      return ForecastJson.read(response.body());
    } catch (InvalidRecordException e) {
      throw new IOException(
          "%s: %s; is it a lead scorer's URL?".formatted(response.uri(), e.getMessage()), e);
    }
  }

  private HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(uri).timeout(TIMEOUT).header("Accept", "application/json").build();
    try {
      return http.send(request, BodyHandlers.ofString(UTF_8));
    } catch (IOException e) {
      throw new IOException("no scorer answers at %s: %s".formatted(url, reason(e)), e);
    }
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

  /** What a scorer says is wrong; empty if it is not a scorer that says it. */
  private static String error(String body) {
    try {
      return JSON.readTree(body).path("error").asText("");
    } catch (JsonProcessingException e) {
      return "";
    }
  }
}
