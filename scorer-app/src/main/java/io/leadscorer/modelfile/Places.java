package io.leadscorer.modelfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Where the parts of a model stand in its file, by their paths as findings name them. */
public final class Places {
  private final Map<String, Integer> lines = new HashMap<>();
  private final Map<String, List<String>> names = new HashMap<>();
  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, String> rules = new HashMap<>();

  private Places() {}

  /** Those of a document that was read without a finding. */
  static Places of(YamlValue document) {
    Places places = new Places();
    if (document.node() != null) {
      places.add(document.path(), document.line(), document.node());
    }
    return places;
  }

  private void add(String path, int line, Node node) {
    lines.put(path, line);
    if (node instanceof MappingNode mapping) {
      mapping.getValue().forEach(field -> addField(path, field));
    } else if (node instanceof SequenceNode sequence) {
      for (int i = 0; i < sequence.getValue().size(); i++) {
        Node item = sequence.getValue().get(i);
        add(path + "[" + i + "]", YamlValue.lineOf(item), item);
      }
    } else if (node instanceof ScalarNode scalar) {
      texts.put(path, scalar.getValue());
    }
  }

  private void addField(String path, NodeTuple field) {
    if (!(field.getKeyNode() instanceof ScalarNode key)) {
      return;
    }
    String name = key.getValue();
    names.computeIfAbsent(path, absent -> new ArrayList<>()).add(name);
    add(path.isEmpty() ? name : path + "." + name, YamlValue.lineOf(key), field.getValueNode());
    if (name.equals("rule") && field.getValueNode() instanceof ScalarNode value) {
      rules.putIfAbsent(value.getValue(), path);
    }
  }

  /** The line on which something stands, from 1; where it is not written, that of the model. */
  public int line(String path) {
    return lines.getOrDefault(path, 1);
  }

  /** Whether something is written. */
  public boolean has(String path) {
    return lines.containsKey(path);
  }

  /** The names of the fields of a mapping, in the order of the file; none of anything else. */
  public List<String> names(String path) {
    return names.getOrDefault(path, List.of());
  }

  /** A single value as it is written; empty where there is none. */
  public String text(String path) {
    return texts.getOrDefault(path, "");
  }

  /** The path of the mapping that a rule is, by the rule's name. */
  public String rule(String name) {
    return rules.getOrDefault(name, "");
  }
}
