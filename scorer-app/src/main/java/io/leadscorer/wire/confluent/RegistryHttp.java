package io.leadscorer.wire.confluent;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/**
 * Sends a request to the first registry URL that answers, in the order given, starting from the one
 * that answered last; all of them again, a bounded number of times, while none does.
 */
final class RegistryHttp {

  private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final RegistryConfig config;
  private final HttpClient http;
  private volatile int preferred;

  RegistryHttp(RegistryConfig config) {
    this.config = config;
    HttpClient.Builder client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(config.connectTimeout());
    config.tls().ifPresent(client::sslContext);
    config.proxy().ifPresent(proxy -> client.proxy(ProxySelector.of(proxy)));
    this.http = client.build();
  }

  /** An answer that is final: asking again would give the same. */
  record Answer(int status, JsonNode body, String text) {

    boolean ok() {
      return status / 100 == 2;
    }

    boolean notFound() {
      return status == 404;
    }

    /** What the registry says is wrong. */
    String complaint() {
      return body.path("message").asText(text) + " (" + status + ")";
    }
  }

  Answer send(String method, String path, @Nullable JsonNode body) {
    List<URI> urls = config.urls();
    Attempt last = null;
    for (int round = 0; round <= config.retries(); round++) {
      if (round > 0) {
        pause(round);
      }
      int first = preferred;
      for (int i = 0; i < urls.size(); i++) {
        int index = (first + i) % urls.size();
        last = attempt(urls.get(index), method, path, body);
        if (last.answer() != null) {
          preferred = index;
          return last.answer();
        }
        if (last.hopeless()) {
          throw new RegistryUnavailableException(last.failure());
        }
      }
    }
    String failure = last == null ? "" : last.failure();
    throw new RegistryUnavailableException(
        "No schema registry answered "
            + method
            + " "
            + path
            + " in "
            + (config.retries() + 1)
            + " rounds; the last said: "
            + failure);
  }

  /** What came of one request: an answer, or the failure to get one. */
  private record Attempt(@Nullable Answer answer, String failure, boolean hopeless) {}

  private Attempt attempt(URI base, String method, String path, @Nullable JsonNode body) {
    HttpResponse<byte[]> response;
    try {
      response = http.send(request(base, method, path, body), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      return new Attempt(null, base + ": " + e, false);
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
    int status = response.statusCode();
    if (status == 401 || status == 403) {
      return new Attempt(null, base + ": refuses our credentials (" + status + ")", true);
    }
    JsonNode node = parse(response.body());
    String text = excerpt(response.body());
    if (isFinal(status, node)) {
      return new Attempt(new Answer(status, node, text), "", false);
    }
    return new Attempt(null, base + ": status " + status + " " + text, false);
  }

  private static boolean isFinal(int status, JsonNode body) {
    return switch (status / 100) {
      case 2 -> body.isObject();
      // A proxy's or another service's "not found" says nothing about a schema.
      case 4 -> status == 404 ? body.has("error_code") : status != 408 && status != 429;
      default -> false;
    };
  }

  private HttpRequest request(URI base, String method, String path, @Nullable JsonNode body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(config.readTimeout())
            .header("Accept", MEDIA_TYPE)
            .method(
                method,
                body == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(body.toString(), UTF_8));
    if (body != null) {
      request.header("Content-Type", MEDIA_TYPE);
    }
    config.authorization().ifPresent(secret -> request.header("Authorization", secret.value()));
    return request.build();
  }

  private static JsonNode parse(byte[] body) {
    try {
      JsonNode node = JSON.readTree(body);
      return node.isObject() ? node : MissingNode.getInstance();
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }

  private static String excerpt(byte[] body) {
    return new String(body, 0, Math.min(body.length, 200), UTF_8);
  }

  private void pause(int round) {
    try {
      Thread.sleep(config.retryWait().toMillis() << Math.min(round - 1, 10));
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }
}
