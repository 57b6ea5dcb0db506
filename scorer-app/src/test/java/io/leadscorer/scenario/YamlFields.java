package io.leadscorer.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** The fields of a mapping in a scenario file, all of which are known. */
final class YamlFields {
  private final String file;
  private final int line;
  private final Map<String, Node> nodes = new LinkedHashMap<>();

  private YamlFields(String file, int line) {
    this.file = file;
    this.line = line;
  }

  static YamlFields of(String file, Node node, Set<String> known) {
    YamlFields fields = all(file, node);
    fields.nodes.forEach(
        (name, value) -> {
          if (!known.contains(name)) {
            throw fields.wrong(value, "'" + name + "' is not a key here; known are " + known);
          }
        });
    return fields;
  }

  /** A mapping of which the names are free. */
  static YamlFields all(String file, Node node) {
    YamlFields fields = new YamlFields(file, lineOf(node));
    if (!(node instanceof MappingNode mapping)) {
      throw fields.wrong(node, "is not a mapping; write name: value");
    }
    for (NodeTuple tuple : mapping.getValue()) {
      String name = fields.text(tuple.getKeyNode());
      if (fields.nodes.put(name, tuple.getValueNode()) != null) {
        throw fields.wrong(tuple.getKeyNode(), "'" + name + "' is written twice");
      }
    }
    return fields;
  }

  int line() {
    return line;
  }

  Map<String, Node> nodes() {
    return nodes;
  }

  boolean has(String name) {
    return nodes.containsKey(name);
  }

  @Nullable Node node(String name) {
    return nodes.get(name);
  }

  @Nullable String optional(String name) {
    Node node = nodes.get(name);
    return node == null ? null : text(node);
  }

  String required(String name) {
    return text(requiredNode(name));
  }

  Node requiredNode(String name) {
    Node node = nodes.get(name);
    if (node == null) {
      throw new InvalidScenarioException(file, line, "'" + name + "' is missing");
    }
    return node;
  }

  /** A field that says one thing only, if it is there. */
  boolean says(String name, String word) {
    Node node = nodes.get(name);
    if (node != null && !text(node).equals(word)) {
      throw wrong(node, "'" + name + "' can only be " + word + "; leave it out otherwise");
    }
    return node != null;
  }

  String text(Node node) {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isEmpty()) {
      return scalar.getValue();
    }
    throw wrong(node, "is not a single value");
  }

  InvalidScenarioException wrong(Node node, String problem) {
    return new InvalidScenarioException(file, lineOf(node), problem);
  }

  static int lineOf(Node node) {
    return node.getStartMark().getLine() + 1;
  }
}
