package io.leadscorer.modelfile;

import io.leadscorer.domain.model.Dimension;
import java.util.List;

/** Reads the axes of the score. */
final class DimensionsReader {
  private static final String ONE = "{weight: 40, full: 100, floor: -20}";

  /**
   * Points on which nothing is lost, however many: a point of the dimension is one of the score.
   */
  private DimensionsReader() {}

  static List<Dimension> read(YamlMap model) {
    return model.requiredMap(
        "dimensions",
        "{behavior: " + ONE + "}",
        map -> {
          List<Dimension> dimensions = map.each(DimensionsReader::dimension);
          if (dimensions.isEmpty() && map.self().isMap()) {
            map.self().wrong("is empty; write at least one, like behavior: " + ONE);
          }
          return dimensions;
        });
  }

  private static Dimension dimension(String name, YamlValue value) {
    if (name.equals(Dimension.ADJUSTMENTS_NAME)) {
      value.wrong("is the name of the points on the total; name the dimension otherwise");
    }
    if (value.written().equals(ScoreReader.UNBOUNDED)) {
      return new Dimension(name, Dimension.UNBOUNDED, Dimension.UNBOUNDED, -Dimension.UNBOUNDED);
    }
    return value.map(
        ONE,
        map -> {
          Field<Long> weight = map.required("weight", Quantities.POSITIVE_POINTS);
          Field<Long> full = map.required("full", Quantities.POSITIVE_POINTS);
          Field<Long> floor = map.required("floor", Quantities.POINTS);
          Long highest = full.read();
          Long lowest = floor.read();
          if (highest != null && lowest != null && lowest >= highest) {
            floor
                .source()
                .wrong(
                    "is %s, but must be less than full, which is %s"
                        .formatted(floor.source().written(), full.source().written()));
          }
          return new Dimension(name, weight.get(), full.get(), floor.get());
        });
  }
}
