package io.leadscorer.delivery.crm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadscorer.events.LeadScore;
import io.leadscorer.wire.AvroJson;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes a score's fields under the names that the CRM has for them. */
final class FieldMapping {
  private static final AvroJson<LeadScore> SCORES = AvroJson.of(LeadScore.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, String> fields;
  private final JsonNode empty;

  /**
   * @param fields the CRM's fields by those of the record
   * @param empty what a field without a value holds
   */
  FieldMapping(Map<String, String> fields, JsonNode empty) {
    this.fields = new TreeMap<>(fields);
    this.empty = empty;
  }

  /** The CRM's fields; all of them empty for a lead that was erased. */
  ObjectNode of(@Nullable LeadScore score) {
    JsonNode record = score == null ? JsonNodeFactory.instance.objectNode() : json(score);
    ObjectNode target = JsonNodeFactory.instance.objectNode();
    fields.forEach((from, to) -> target.set(to, value(record, from)));
    return target;
  }

  private static JsonNode json(LeadScore score) {
    try {
      return JSON.readTree(SCORES.write(score));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record is always JSON", e);
    }
  }

  private JsonNode value(JsonNode record, String path) {
    JsonNode value = record;
    for (String part : path.split("\\.", -1)) {
      value = value.path(part);
    }
    if (value.isMissingNode() || value.isNull()) {
      return empty;
    }
    return path.equals("reasons") ? JsonNodeFactory.instance.textNode(reasons(value)) : value;
  }

  /** The rules that weigh most, as people read them. */
  private static String reasons(JsonNode reasons) {
    StringJoiner text = new StringJoiner(", ");
    for (JsonNode reason : reasons) {
      double points = reason.path("points").asDouble();
      text.add(reason.path("rule").asText() + (points < 0 ? " " : " +") + points);
    }
    return text.toString();
  }
}
