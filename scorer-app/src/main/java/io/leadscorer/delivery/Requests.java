package io.leadscorer.delivery;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends requests, each of which is answered one way or another. */
public final class Requests {
  private final HttpClient client;
  private final Duration timeout;

  /**
   * @param timeout for the whole of an answer; what the client itself waits for ends with its
   *     headers
   */
  public Requests(Duration timeout) {
    this.client = HttpClient.newBuilder().connectTimeout(timeout).build();
    this.timeout = timeout;
  }

  /** Sends one; that it cannot be sent, or is not answered in time, is an answer too. */
  public Answer send(HttpRequest request) throws InterruptedException {
    CompletableFuture<HttpResponse<String>> sent =
        client.sendAsync(request, BodyHandlers.ofString());
    try {
      HttpResponse<String> response = sent.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
      return Answer.of(
          response.statusCode(),
          response.headers().firstValue("Retry-After").orElse(null),
          response.body());
    } catch (TimeoutException e) {
      sent.cancel(true);
      return new Answer.Later(
          "no answer within %d ms".formatted(timeout.toMillis()), Optional.empty());
    } catch (ExecutionException e) {
      return new Answer.Later("no answer: " + e.getCause(), Optional.empty());
    }
  }
}
