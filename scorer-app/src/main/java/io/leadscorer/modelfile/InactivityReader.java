package io.leadscorer.modelfile;

import io.leadscorer.domain.model.Inactivity;

/** Reads what idleness costs. */
final class InactivityReader {
  private static final String STEP = "{after: 30d, points: -10}";

  private InactivityReader() {}

  static Inactivity read(YamlMap model, References references, Names ruleNames) {
    return model.requiredMap(
        "inactivity",
        "{rule: inactivity, dimension: behavior, steps: [" + STEP + "]}",
        map -> {
          Order<Long> rising = Order.rising();
          return new Inactivity(
              ruleNames.read(map, "rule"),
              map.required("dimension", references.dimension()).get(),
              map.requiredList(
                  "steps", "[" + STEP + "]", item -> item.map(STEP, step -> step(step, rising))));
        });
  }

  private static Inactivity.Step step(YamlMap step, Order<Long> rising) {
    Field<Long> after = step.required("after", Quantities.POSITIVE_DURATION);
    rising.next(after);
    return new Inactivity.Step(
        after.get(), step.required("points", Quantities.NEGATIVE_POINTS).get());
  }
}
