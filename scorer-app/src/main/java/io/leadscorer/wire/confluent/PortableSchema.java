package io.leadscorer.wire.confluent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;

/**
 * A schema as its {@code .avsc} has it. Generated classes add how Java holds a string, which would
 * make it another schema to the registry than the one that others register from the file.
 */
public final class PortableSchema {

  private static final ObjectMapper JSON = new ObjectMapper();

  private PortableSchema() {}

  /** The text of a schema, in one line. */
  public static String text(Schema schema) {
    try {
      return portable(JSON.readTree(schema.toString())).toString();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode portable(JsonNode node) {
    if (node instanceof ArrayNode array) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode(array.size());
      array.forEach(item -> copy.add(portable(item)));
      return copy;
    }
    if (node instanceof ObjectNode object) {
      ObjectNode copy = JsonNodeFactory.instance.objectNode();
      object
          .properties()
          .forEach(
              property -> {
                if (!property.getKey().equals(GenericData.STRING_PROP)) {
                  copy.set(property.getKey(), portable(property.getValue()));
                }
              });
      boolean onlyType = copy.size() == 1 && object.size() == 2 && copy.path("type").isTextual();
      return onlyType ? copy.get("type") : copy;
    }
    return node;
  }
}
