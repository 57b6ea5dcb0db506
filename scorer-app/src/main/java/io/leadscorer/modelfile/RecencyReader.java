package io.leadscorer.modelfile;

import io.leadscorer.domain.model.Decay;
import io.leadscorer.domain.model.Dimension;
import io.leadscorer.domain.model.RecencyRule;
import java.util.List;

/** Reads what the last of some events brings, by its age. */
final class RecencyReader {
  private static final String BAND = "{within: 30d, points: 10}";
  private static final String RECENCY =
      "{rule: email_touch, dimension: behavior, when: {type: email_open}, bands: [" + BAND + "]}";

  private final References references;
  private final Names ruleNames;
  private final EventRulesReader events;

  RecencyReader(References references, Names ruleNames, EventRulesReader events) {
    this.references = references;
    this.ruleNames = ruleNames;
    this.events = events;
  }

  List<RecencyRule> read(YamlMap model) {
    return model.optionalList(
        "recency", "[" + RECENCY + "]", item -> item.map(RECENCY, this::rule));
  }

  private RecencyRule rule(YamlMap map) {
    String name = ruleNames.read(map, "rule");
    int dimension = map.optional("dimension", references.dimension(), Dimension.ADJUSTMENTS).get();
    long otherwise = map.optional("otherwise", Quantities.POINTS, 0L).get();
    Decay.Banded bands = new Decay.Banded(bands(map), otherwise);
    return new RecencyRule(name, dimension, events.counted(map, name, "when", bands), bands);
  }

  private static List<Decay.Banded.Band> bands(YamlMap map) {
    YamlValue list = map.requiredValue("bands", "[" + BAND + "]");
    Order<Long> rising = Order.rising();
    List<Decay.Banded.Band> bands =
        list.list("[" + BAND + "]", item -> item.map(BAND, band -> band(band, rising)));
    if (bands.isEmpty() && list.isList()) {
      list.wrong("is empty; write what the last event brings, like [" + BAND + "]");
    }
    return bands;
  }

  private static Decay.Banded.Band band(YamlMap band, Order<Long> rising) {
    Field<Long> within = band.required("within", Quantities.POSITIVE_DURATION);
    rising.next(within);
    return new Decay.Banded.Band(within.get(), band.required("points", Quantities.POINTS).get());
  }
}
