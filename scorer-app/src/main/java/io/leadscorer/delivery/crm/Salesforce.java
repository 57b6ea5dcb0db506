package io.leadscorer.delivery.crm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadscorer.config.delivery.CrmSyncConfig;
import io.leadscorer.delivery.Answer;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Salesforce's upsert of sObject collections: {@code PATCH
 * /services/data/vXX.X/composite/sobjects/OBJECT/ID_FIELD}, at most 200 at once. The answer tells
 * of each record at its place.
 */
final class Salesforce implements CrmApi {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String VERSION = "v61.0";

  /** Of these it says itself that a later try may succeed. */
  private static final Set<String> PASSING =
      Set.of(
          "UNABLE_TO_LOCK_ROW",
          "SERVER_UNAVAILABLE",
          "REQUEST_LIMIT_EXCEEDED",
          "REQUEST_RUNNING_TOO_LONG",
          "QUERY_TIMEOUT");

  private final CrmSyncConfig config;
  private final FieldMapping mapping;

  Salesforce(CrmSyncConfig config) {
    this.config = config;
    this.mapping = new FieldMapping(config.fields(), NullNode.getInstance());
  }

  @Override
  public HttpRequest request(List<Update> batch) {
    ObjectNode body = JSON.createObjectNode().put("allOrNone", false);
    ArrayNode records = body.putArray("records");
    for (Update update : batch) {
      ObjectNode record = records.addObject();
      record.putObject("attributes").put("type", config.object());
      record.put(config.idField(), update.leadId());
      record.setAll(mapping.of(update.score()));
    }
    return HttpRequest.newBuilder(
            config
                .url()
                .resolve(
                    "/services/data/%s/composite/sobjects/%s/%s"
                        .formatted(VERSION, config.object(), config.idField())))
        .header("Authorization", "Bearer " + config.token().value())
        .header("Content-Type", "application/json")
        .method("PATCH", BodyPublishers.ofString(body.toString()))
        .build();
  }

  @Override
  public List<Written> written(List<Update> batch, Answer.Taken answer) {
    JsonNode results = read(answer.body());
    List<Written> written = new ArrayList<>(batch.size());
    for (int i = 0; i < batch.size(); i++) {
      written.add(written(results.path(i)));
    }
    return written;
  }

  private static Written written(JsonNode result) {
    if (result.path("success").asBoolean()) {
      return Written.YES;
    }
    JsonNode error = result.path("errors").path(0);
    if (error.isMissingNode()) {
      return Written.later("not among the results");
    }
    String code = error.path("statusCode").asText();
    String why = code + ": " + error.path("message").asText();
    return PASSING.contains(code) ? Written.later(why) : Written.refused(why);
  }

  private static JsonNode read(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      // Whatever it is, it says of no record that it was taken.
      return JSON.createArrayNode();
    }
  }
}
