package io.leadscorer.modelfile.check;

import io.leadscorer.domain.model.Condition;
import io.leadscorer.modelfile.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A condition with where it is written, and those it is made of.
 *
 * @param parts none where it asks one field
 */
record PlacedCondition(String path, Condition condition, List<PlacedCondition> parts) {
  PlacedCondition {
    parts = List.copyOf(parts);
  }

  /** The condition that a mapping is: its fields must all hold. */
  static PlacedCondition of(Condition condition, String path, Places places) {
    List<String> names = places.names(path);
    if (names.size() == 1) {
      return field(condition, path, names.get(0), places);
    }
    List<PlacedCondition> parts = new ArrayList<>();
    if (condition instanceof Condition.All all && all.conditions().size() == names.size()) {
      for (int i = 0; i < names.size(); i++) {
        parts.add(field(all.conditions().get(i), path, names.get(i), places));
      }
    }
    return new PlacedCondition(path, condition, parts);
  }

  private static PlacedCondition field(
      Condition condition, String mapping, String name, Places places) {
    String path = mapping + "." + name;
    return switch (name) {
      case "any" ->
          condition instanceof Condition.Any any
              ? list(condition, any.conditions(), path, places)
              : leaf(condition, path);
      case "all" ->
          condition instanceof Condition.All all
              ? list(condition, all.conditions(), path, places)
              : leaf(condition, path);
      case "not" ->
          condition instanceof Condition.Not not
              ? new PlacedCondition(path, condition, List.of(of(not.condition(), path, places)))
              : leaf(condition, path);
      default -> leaf(condition, path);
    };
  }

  private static PlacedCondition list(
      Condition condition, List<Condition> parts, String path, Places places) {
    List<PlacedCondition> placed = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      placed.add(of(parts.get(i), path + "[" + i + "]", places));
    }
    return new PlacedCondition(path, condition, placed);
  }

  private static PlacedCondition leaf(Condition condition, String path) {
    return new PlacedCondition(path, condition, List.of());
  }

  /** This and all that it is made of. */
  Stream<PlacedCondition> all() {
    return Stream.concat(Stream.of(this), parts.stream().flatMap(PlacedCondition::all));
  }
}
