package io.leadscorer.modelfile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A value in a model file, with its place.
 *
 * @param node null where there is none; that has been found already, so reading it finds no more
 * @param line of its key, or of itself in a list; from 1
 */
record YamlValue(@Nullable Node node, int line, String path, Findings findings) {

  void wrong(String problem) {
    findings.add(line, path.isEmpty() ? DocumentReader.WHOLE_FILE : path, problem);
  }

  boolean isMap() {
    return node instanceof MappingNode;
  }

  boolean isList() {
    return node instanceof SequenceNode;
  }

  /** The value as it is written, for findings about others. */
  String written() {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "";
  }

  <T> Field<T> read(Kind<T> kind) {
    return new Field<>(this, parse(kind), kind.placeholder());
  }

  private <T> @Nullable T parse(Kind<T> kind) {
    if (node == null) {
      return null;
    }
    if (!(node instanceof ScalarNode scalar) || isEmpty(scalar)) {
      wrong("is " + shape() + "; " + kind.toWrite());
      return null;
    }
    try {
      T value = kind.parser().parse(scalar);
      if (value == null) {
        wrong("is " + shape() + "; " + kind.toWrite());
      }
      return value;
    } catch (Mistake mistake) {
      wrong(mistake.problem());
      return null;
    }
  }

  /** Reads a mapping whole; fields that the reading does not ask for are refused after it. */
  <T> T map(String like, Function<YamlMap, T> reading) {
    if (node != null && !(node instanceof MappingNode)) {
      wrong("is " + shape() + "; write a mapping, like " + like);
    }
    YamlMap map = YamlMap.of(this);
    T read = reading.apply(map);
    map.finish();
    return read;
  }

  /** Reads each item of a list. */
  <T> List<T> list(String like, Function<YamlValue, T> reading) {
    List<T> items = new ArrayList<>();
    if (node instanceof SequenceNode sequence) {
      for (Node item : sequence.getValue()) {
        items.add(
            reading.apply(
                new YamlValue(item, lineOf(item), path + "[" + items.size() + "]", findings)));
      }
    } else if (node != null) {
      wrong("is " + shape() + "; write a list, like " + like);
    }
    return items;
  }

  static int lineOf(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  private String shape() {
    if (node instanceof ScalarNode scalar) {
      return isEmpty(scalar) ? "empty" : "'" + scalar.getValue() + "'";
    }
    return node instanceof SequenceNode ? "a list" : "a mapping";
  }

  private static boolean isEmpty(ScalarNode scalar) {
    return scalar.getTag().equals(Tag.NULL);
  }
}
