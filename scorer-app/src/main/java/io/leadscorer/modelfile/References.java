package io.leadscorer.modelfile;

import io.leadscorer.domain.model.Decay;
import io.leadscorer.domain.model.Dimension;
import io.leadscorer.domain.model.Tier;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What rules may refer to by name.
 *
 * @param dimension reads a dimension's name into its index
 * @param decay reads a decay's name
 */
record References(Kind<Integer> dimension, Kind<Decay> decay) {

  static References to(List<Dimension> dimensions, Map<String, Decay> decays) {
    Map<String, Integer> indexes = new LinkedHashMap<>();
    for (Dimension dimension : dimensions) {
      indexes.put(dimension.name(), indexes.size());
    }
    return new References(
        oneOf("the name of a dimension", indexes, 0),
        oneOf("the name of a decay", decays, Decay.NONE));
  }

  /** Reads a tier's name into its index. */
  static Kind<Integer> tier(List<Tier> tiers) {
    Map<String, Integer> indexes = new LinkedHashMap<>();
    for (Tier tier : tiers) {
      indexes.put(tier.name(), indexes.size());
    }
    return oneOf("the name of a tier", indexes, 0);
  }

  private static <T> Kind<T> oneOf(String what, Map<String, T> known, T placeholder) {
    Map<String, T> values = new HashMap<>(known);
    List<String> names = List.copyOf(known.keySet());
    return new Kind<>(
        what,
        names.isEmpty() ? "those above" : names.get(0),
        placeholder,
        scalar -> {
          T value = values.get(scalar.getValue());
          if (value == null) {
            throw new Mistake(
                "is '%s', which is not %s; %s"
                    .formatted(scalar.getValue(), what, Closest.advice(scalar.getValue(), names)));
          }
          return value;
        });
  }
}
