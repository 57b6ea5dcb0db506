package io.leadscorer.modelfile;

/** Reads the points on the total: those for events, and those while the profiles say so. */
final class AdjustmentsReader {
  private static final String ADJUSTMENT =
      "{rule: spam_report, when: {type: spam_report}, points: -25}";

  private final EventRulesReader events;
  private final ProfileRulesReader profiles;

  AdjustmentsReader(EventRulesReader events, ProfileRulesReader profiles) {
    this.events = events;
    this.profiles = profiles;
  }

  void read(YamlMap model) {
    model.optionalList(
        "adjustments",
        "[" + ADJUSTMENT + "]",
        item ->
            item.map(
                ADJUSTMENT,
                map -> {
                  adjustment(map);
                  return map;
                }));
  }

  private void adjustment(YamlMap map) {
    if (!map.has("while")) {
      events.readAdjustment(map);
      return;
    }
    if (map.has("when")) {
      map.self().wrong("has both when and while; write when for events, or while for profiles");
    }
    if (map.has("expires")) {
      map.self().wrong("has both while and expires; it ends when the profiles no longer meet it");
    }
    if (map.has("cap")) {
      map.self().wrong("has both while and cap; it holds once or not at all, so points are enough");
    }
    profiles.readAdjustment(map);
  }
}
