package io.leadscorer.modelfile;

import io.leadscorer.domain.model.Condition;
import io.leadscorer.domain.model.Decay;
import io.leadscorer.domain.model.EventRule;
import io.leadscorer.domain.model.Gate;
import io.leadscorer.domain.model.Tier;
import io.leadscorer.domain.model.Time;
import java.util.List;

/** Reads what lifts leads into a tier, whatever their points. */
final class GatesReader {
  private static final String GATE =
      "{gate: demo_asked, tier: HOT, when: {type: demo_request}, window: 90d}";

  private final List<Tier> tiers;
  private final EventRulesReader events;
  private final Names names = new Names("gate");

  GatesReader(List<Tier> tiers, EventRulesReader events) {
    this.tiers = tiers;
    this.events = events;
  }

  List<Gate> read(YamlMap model) {
    return model.optionalList("gates", "[" + GATE + "]", item -> item.map(GATE, this::gate));
  }

  private Gate gate(YamlMap map) {
    String name = names.read(map, "gate");
    int tier = map.required("tier", References.tier(tiers)).get();
    Condition holding =
        map.has("while") ? ProfileRulesReader.CONDITIONS.required(map, "while") : null;
    long window = map.optional("window", Quantities.POSITIVE_DURATION, Time.NEVER).get();
    EventRule when =
        map.has("when") ? events.counted(map, name, "when", Decay.Banded.counting(window)) : null;
    if (holding == null && when == null && map.self().isMap()) {
      map.self().wrong("has neither while nor when; write what opens it, like " + GATE);
    }
    if (when == null && map.has("window")) {
      map.self().wrong("has a window but no when; only events come within one");
    }
    return new Gate(name, tier, holding, when, window);
  }
}
