package io.leadscorer.modelfile;

import io.leadscorer.domain.model.Decay;
import io.leadscorer.domain.model.ZoneCalendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the ways in which points fade. */
final class DecaysReader {
  private static final String STEP = "{after: 14d, keep: 50%}";
  private static final String STEPS = "{steps: [" + STEP + "]}";
  private static final String LINEAR = "{over: 30d}";
  private static final String EXPONENTIAL = "{half_life: 14d, until: 60d}";

  private final ZoneCalendar calendar;

  DecaysReader(ZoneCalendar calendar) {
    this.calendar = calendar;
  }

  /** All decays by name. */
  Map<String, Decay> read(YamlMap model) {
    Map<String, Decay> decays = new LinkedHashMap<>();
    if (model.has("decays")) {
      model.requiredMap(
          "decays",
          "{web: " + STEPS + "}",
          map -> map.each((name, value) -> decays.put(name, decay(value))));
    }
    return decays;
  }

  /** Points that stay until an age and are gone from there. */
  static Decay expiring(long age) {
    return new Decay.Stepped(List.of(new Decay.Stepped.Step(age, 0)));
  }

  private Decay decay(YamlValue value) {
    return value.map(
        STEPS,
        map -> {
          List<String> sorts =
              Stream.of("steps", "linear", "exponential").filter(map::has).toList();
          // Where there is none but something else, that is refused as unknown.
          if (sorts.size() > 1 || (map.isEmpty() && value.isMap())) {
            value.wrong(
                "has %d sorts; write one of steps, linear, exponential, like %s"
                    .formatted(sorts.size(), STEPS));
          }
          if (sorts.isEmpty()) {
            return Decay.NONE;
          }
          return switch (sorts.get(0)) {
            case "linear" -> map.requiredMap("linear", LINEAR, this::linear);
            case "exponential" -> map.requiredMap("exponential", EXPONENTIAL, this::exponential);
            default -> stepped(map);
          };
        });
  }

  private static Decay stepped(YamlMap map) {
    YamlValue list = map.requiredValue("steps", STEPS);
    Order<Long> rising = Order.rising();
    Order<Integer> falling = Order.falling();
    List<Decay.Stepped.Step> steps =
        list.list("[" + STEP + "]", item -> item.map(STEP, step -> step(step, rising, falling)));
    if (steps.isEmpty() && list.isList()) {
      list.wrong(
          "is empty; write steps, like [" + STEP + "], or no decay where points are to stay");
    }
    return new Decay.Stepped(steps);
  }

  private static Decay.Stepped.Step step(YamlMap step, Order<Long> rising, Order<Integer> falling) {
    Field<Long> after = step.required("after", Quantities.POSITIVE_DURATION);
    Field<Integer> keep = step.required("keep", Quantities.PERCENTAGE);
    rising.next(after);
    falling.next(keep);
    return new Decay.Stepped.Step(after.get(), keep.get());
  }

  private Decay linear(YamlMap map) {
    long over = map.required("over", Quantities.POSITIVE_DURATION).get();
    return new Decay.Linear(over, calendar);
  }

  private Decay exponential(YamlMap map) {
    long halfLife = map.required("half_life", Quantities.POSITIVE_DURATION).get();
    long until = map.required("until", Quantities.POSITIVE_DURATION).get();
    return new Decay.Exponential(halfLife, until, calendar);
  }
}
