package io.leadscorer.modelfile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * The fields of a mapping. It remembers what it was asked for: at the end the rest is refused, and
 * what was missed is found.
 */
final class YamlMap {
  private final YamlValue self;
  private final Map<String, YamlValue> fields = new LinkedHashMap<>();
  private final TreeSet<String> asked = new TreeSet<>();
  private final Map<String, String> missing = new LinkedHashMap<>();

  private YamlMap(YamlValue self) {
    this.self = self;
  }

  static YamlMap of(YamlValue self) {
    YamlMap map = new YamlMap(self);
    if (self.node() instanceof MappingNode mapping) {
      mapping.getValue().forEach(map::add);
    }
    return map;
  }

  private void add(NodeTuple tuple) {
    int line = YamlValue.lineOf(tuple.getKeyNode());
    if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
      new YamlValue(null, line, self.path(), self.findings())
          .wrong("has a key that is not a name; write name: value");
      return;
    }
    String name = key.getValue();
    YamlValue value = new YamlValue(tuple.getValueNode(), line, pathOf(name), self.findings());
    YamlValue first = fields.putIfAbsent(name, value);
    if (first != null) {
      value.wrong("stands on line " + first.line() + " already; write it once");
    }
  }

  /** The mapping itself, for findings about it as a whole. */
  YamlValue self() {
    return self;
  }

  boolean isEmpty() {
    return fields.isEmpty();
  }

  boolean has(String name) {
    asked.add(name);
    return fields.containsKey(name);
  }

  <T> Field<T> required(String name, Kind<T> kind) {
    return require(name, kind.toWrite()).read(kind);
  }

  <T> Field<T> optional(String name, Kind<T> kind, T absent) {
    YamlValue value = ask(name);
    return value == null ? new Field<>(nothing(name), null, absent) : value.read(kind);
  }

  <T> T requiredMap(String name, String like, Function<YamlMap, T> reading) {
    return require(name, "write a mapping, like " + like).map(like, reading);
  }

  <T> List<T> requiredList(String name, String like, Function<YamlValue, T> reading) {
    return require(name, "write a list, like " + like).list(like, reading);
  }

  <T> List<T> optionalList(String name, String like, Function<YamlValue, T> reading) {
    YamlValue value = ask(name);
    return value == null ? List.of() : value.list(like, reading);
  }

  /** A field of any shape. */
  YamlValue requiredValue(String name, String like) {
    return require(name, "write it like " + like);
  }

  /** Reads all fields, whatever their names, in the order of the file. */
  <T> List<T> each(BiFunction<String, YamlValue, T> reading) {
    asked.addAll(fields.keySet());
    return fields.entrySet().stream()
        .map(field -> reading.apply(field.getKey(), field.getValue()))
        .toList();
  }

  private @Nullable YamlValue ask(String name) {
    asked.add(name);
    return fields.get(name);
  }

  private YamlValue require(String name, String toWrite) {
    YamlValue value = ask(name);
    if (value != null) {
      return value;
    }
    missing.put(name, "is missing; " + toWrite);
    return nothing(name);
  }

  private YamlValue nothing(String name) {
    return new YamlValue(null, self.line(), pathOf(name), self.findings());
  }

  void finish() {
    if (!(self.node() instanceof MappingNode)) {
      return;
    }
    for (Map.Entry<String, YamlValue> field : fields.entrySet()) {
      if (asked.contains(field.getKey())) {
        continue;
      }
      field.getValue().wrong("is not a field here; " + Closest.advice(field.getKey(), asked));
      // A misspelt field is one mistake, not two.
      String meant = Closest.to(field.getKey(), asked);
      if (meant != null) {
        missing.remove(meant);
      }
    }
    missing.forEach((name, problem) -> nothing(name).wrong(problem));
  }

  private String pathOf(String name) {
    return self.path().isEmpty() ? name : self.path() + "." + name;
  }
}
