package io.leadscorer.delivery;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** Sends requests, each of which is answered one way or another. */
public final class Requests {
  private final HttpClient client;

  public Requests(Duration timeout) {
    client = HttpClient.newBuilder().connectTimeout(timeout).build();
  }

  /** Sends one; that it cannot be sent, or is not answered in time, is an answer too. */
  public Answer send(HttpRequest request) throws InterruptedException {
    try {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      return Answer.of(
          response.statusCode(),
          response.headers().firstValue("Retry-After").orElse(null),
          response.body());
    } catch (IOException e) {
      String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      return new Answer.Later(why, Optional.empty());
    }
  }
}
