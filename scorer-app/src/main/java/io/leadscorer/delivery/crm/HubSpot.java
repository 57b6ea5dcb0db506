package io.leadscorer.delivery.crm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.leadscorer.config.delivery.CrmSyncConfig;
import io.leadscorer.delivery.Answer;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * HubSpot's batch upsert: {@code POST /crm/v3/objects/OBJECT/batch/upsert}, at most 100 at once.
 * Each input bears the lead's id as its trace id, by which the answer tells them apart.
 */
final class HubSpot implements CrmApi {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MULTI_STATUS = 207;

  /** HubSpot's own words for stages, which its property {@code lifecyclestage} takes alone. */
  private static final Map<String, String> STAGES =
      Map.of("mql", "marketingqualifiedlead", "sql", "salesqualifiedlead");

  private static final String STAGE = "lifecyclestage";
  private static final String TRACE = "objectWriteTraceId";

  private final CrmSyncConfig config;
  private final FieldMapping mapping;

  HubSpot(CrmSyncConfig config) {
    this.config = config;
    this.mapping = new FieldMapping(config.fields(), TextNode.valueOf(""));
  }

  @Override
  public HttpRequest request(List<Update> batch) {
    ObjectNode body = JSON.createObjectNode();
    ArrayNode inputs = body.putArray("inputs");
    for (Update update : batch) {
      ObjectNode properties = mapping.of(update.score());
      JsonNode stage = properties.path(STAGE);
      if (STAGES.containsKey(stage.asText())) {
        properties.set(STAGE, JsonNodeFactory.instance.textNode(STAGES.get(stage.asText())));
      }
      inputs
          .addObject()
          .put("idProperty", config.idField())
          .put("id", update.leadId())
          .put(TRACE, update.leadId())
          .set("properties", properties);
    }
    return HttpRequest.newBuilder(
            config.url().resolve("/crm/v3/objects/" + config.object() + "/batch/upsert"))
        .header("Authorization", "Bearer " + config.token().value())
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body.toString()))
        .build();
  }

  @Override
  public List<Written> written(List<Update> batch, Answer.Taken answer) {
    if (answer.status() != MULTI_STATUS) {
      return batch.stream().map(update -> Written.YES).toList();
    }
    JsonNode body = read(answer.body());
    Set<String> taken = new HashSet<>();
    body.path("results").forEach(result -> taken.add(result.path(TRACE).asText()));
    Map<String, String> problems = new HashMap<>();
    for (JsonNode error : body.path("errors")) {
      for (JsonNode trace : error.path("context").path(TRACE)) {
        problems.put(trace.asText(), error.path("message").asText());
      }
    }
    return batch.stream()
        .map(
            update -> {
              if (taken.contains(update.leadId())) {
                return Written.YES;
              }
              String problem = problems.get(update.leadId());
              return problem == null
                  ? Written.later("not among the results")
                  : Written.refused(problem);
            })
        .toList();
  }

  private static JsonNode read(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      // Whatever it is, it says of no update that it was taken.
      return JSON.createObjectNode();
    }
  }
}
