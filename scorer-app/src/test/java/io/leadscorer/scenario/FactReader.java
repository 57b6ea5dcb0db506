package io.leadscorer.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadscorer.replay.input.InputKind;
import io.leadscorer.scenario.Scenario.Fact;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Makes of what happens in a step the line that an input file would have. */
record FactReader(String file, LocalTimes times) {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Map<String, InputKind> KINDS =
      Map.of(
          "company", InputKind.COMPANIES,
          "profile", InputKind.LEADS,
          "event", InputKind.EVENTS,
          "activity", InputKind.ACTIVITIES,
          "erase", InputKind.LEADS,
          "rep", InputKind.REPS);

  @Nullable Fact read(int number, long at, YamlFields step) {
    List<String> names = KINDS.keySet().stream().filter(step::has).sorted().toList();
    if (names.isEmpty()) {
      return null;
    }
    if (names.size() > 1) {
      throw new InvalidScenarioException(
          file, step.line(), "one thing happens in a step, not " + String.join(" and ", names));
    }
    String name = names.get(0);
    InputKind kind = KINDS.get(name);
    boolean ofLead = kind != InputKind.COMPANIES && kind != InputKind.REPS;
    if (ofLead != step.has("lead")) {
      throw new InvalidScenarioException(
          file,
          step.line(),
          ofLead
              ? "'" + name + "' needs a 'lead'"
              : "a " + name + " is no one lead's; tell of leads in steps that follow");
    }
    ObjectNode line =
        name.equals("erase") ? erasure(step) : record(step.requiredNode(name), kind, number, at);
    if (ofLead) {
      line.put("lead_id", step.required("lead"));
    }
    line.put("received_at", at);
    return new Fact(kind, line.toString());
  }

  private static ObjectNode erasure(YamlFields step) {
    step.says("erase", "true");
    return JSON.objectNode().put("tombstone", true);
  }

  private ObjectNode record(Node node, InputKind kind, int number, long at) {
    YamlFields fields = YamlFields.all(file, node);
    ObjectNode line = JSON.objectNode();
    switch (kind) {
      case COMPANIES, LEADS, REPS -> line.put("updated_at", at);
      case EVENTS -> line.put("event_id", "step-" + number).put("occurred_at", at);
      case ACTIVITIES -> line.put("activity_id", "step-" + number).put("occurred_at", at);
    }
    fields.nodes().forEach((name, value) -> line.set(name, json(fields, value)));
    if (fields.has("occurred_at")) {
      line.put("occurred_at", times.millis(fields, "occurred_at"));
    }
    return line;
  }

  private JsonNode json(YamlFields fields, Node node) {
    if (node instanceof SequenceNode sequence) {
      ArrayNode items = JSON.arrayNode();
      sequence.getValue().forEach(item -> items.add(json(fields, item)));
      return items;
    }
    if (node instanceof MappingNode) {
      ObjectNode map = JSON.objectNode();
      YamlFields inner = YamlFields.all(file, node);
      inner.nodes().forEach((name, value) -> map.set(name, json(inner, value)));
      return map;
    }
    String text = fields.text(node);
    if (node.getTag().equals(Tag.BOOL)) {
      return JSON.booleanNode(text.equals("true"));
    }
    if (node.getTag().equals(Tag.INT) || node.getTag().equals(Tag.FLOAT)) {
      return JSON.numberNode(new BigDecimal(text.replace("_", "")));
    }
    return JSON.textNode(text);
  }
}
