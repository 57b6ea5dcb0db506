package io.leadscorer.modelfile;

import io.leadscorer.domain.model.CountRule;
import io.leadscorer.domain.model.Decay;
import io.leadscorer.domain.model.Dimension;
import io.leadscorer.domain.model.EventRule;
import io.leadscorer.domain.model.Time;
import java.util.List;

/** Reads what the number of some events brings. */
final class CountsReader {
  private static final String BAND = "{from: 2, points: 3}";
  private static final String COUNT =
      "{rule: visits, dimension: behavior, when: {type: session_start}, window: 90d, bands: ["
          + BAND
          + "]}";

  private final References references;
  private final Names ruleNames;
  private final EventRulesReader events;

  CountsReader(References references, Names ruleNames, EventRulesReader events) {
    this.references = references;
    this.ruleNames = ruleNames;
    this.events = events;
  }

  List<CountRule> read(YamlMap model) {
    return model.optionalList("counts", "[" + COUNT + "]", item -> item.map(COUNT, this::rule));
  }

  private CountRule rule(YamlMap map) {
    String name = ruleNames.read(map, "rule");
    int dimension = map.optional("dimension", references.dimension(), Dimension.ADJUSTMENTS).get();
    long window = map.optional("window", Quantities.POSITIVE_DURATION, Time.NEVER).get();
    Decay.Banded counting = Decay.Banded.counting(window);
    EventRule when = events.counted(map, name, "when", counting);
    EventRule unless = map.has("unless") ? events.counted(map, name, "unless", counting) : null;
    return new CountRule(name, dimension, when, unless, window, bands(map));
  }

  private static List<CountRule.Band> bands(YamlMap map) {
    YamlValue list = map.requiredValue("bands", "[" + BAND + "]");
    Order<Integer> rising = Order.rising();
    List<CountRule.Band> bands =
        list.list("[" + BAND + "]", item -> item.map(BAND, band -> band(band, rising)));
    if (bands.isEmpty() && list.isList()) {
      list.wrong("is empty; write what so many events bring, like [" + BAND + "]");
    }
    return bands;
  }

  private static CountRule.Band band(YamlMap band, Order<Integer> rising) {
    Field<Integer> from = band.required("from", Scalars.whole(1, 1_000_000));
    rising.next(from);
    return new CountRule.Band(from.get(), band.required("points", Quantities.POINTS).get());
  }
}
