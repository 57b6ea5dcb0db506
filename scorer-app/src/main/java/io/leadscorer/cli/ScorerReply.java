package io.leadscorer.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** Understands the responses of a scorer. */
final class ScorerReply {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ScorerReply() {}

  /**
   * The answer in a response.
   *
   * @param url of the scorer that was asked, for messages
   * @throws WrongInputException when the question is at fault
   * @throws IOException when there is none
   */
  static RunningScorer.Reply of(HttpResponse<String> response, String url) throws IOException {
    JsonNode body = body(response);
    String error = body.path("error").asText("");
    int status = response.statusCode();
    if (status == 200) {
      return new RunningScorer.Reply(
          response.uri(), response.body(), body.path("stale").asBoolean());
    }
    if ((status == 404 || status == 400) && !error.isEmpty()) {
      throw new WrongInputException("%s (says the scorer at %s)".formatted(error, url));
    }
    String more = error.isEmpty() ? "" : " (" + error + ")";
    if (status == 401) {
      throw new WrongInputException(
          "the scorer at %s wants its token: give it with --token-file%s".formatted(url, more));
    }
    if (status == 503) {
      throw new IOException("the scorer at %s is not ready; try again soon%s".formatted(url, more));
    }
    throw new IOException(
        "%s answered with status %d%s; is it a lead scorer's URL?"
            .formatted(response.uri(), status, more));
  }

  /** Those that have a copy of what another instance has, as the response says that sends on. */
  static List<URI> standbys(HttpResponse<String> response) throws IOException {
    List<URI> standbys = new ArrayList<>();
    for (JsonNode standby : body(response).path("standbys")) {
      try {
        standbys.add(URI.create(standby.asText()));
      } catch (IllegalArgumentException e) {
        throw new IOException(
            "%s tells of a standby '%s', which is no URL"
                .formatted(response.uri(), standby.asText()),
            e);
      }
    }
    return standbys;
  }

  private static JsonNode body(HttpResponse<String> response) {
    try {
      return JSON.readTree(response.body());
    } catch (JsonProcessingException e) {
      // Not a scorer's; whoever asks finds nothing in it.
      return MissingNode.getInstance();
    }
  }
}
