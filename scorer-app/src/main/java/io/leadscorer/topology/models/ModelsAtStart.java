package io.leadscorer.topology.models;

import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.modelfile.RoutingReader;
import java.util.List;
import java.util.Map;

/**
 * The models that a partition begins with which knows of none.
 *
 * @param primary id of the primary model, which is among them
 * @param published by the order of their publication
 * @param routing text of the terms on which leads are handed over
 * @param taken the offset of the last of them in each partition of the topic of models
 */
public record ModelsAtStart(
    String primary, List<Published> published, String routing, Map<Integer, Long> taken) {
  public ModelsAtStart {
    published = List.copyOf(published);
    taken = Map.copyOf(taken);
  }

  /** The primary model. */
  public ScoringModel primaryModel() {
    return published.stream()
        .map(Published::model)
        .filter(model -> model.id().equals(primary))
        .findFirst()
        .orElseThrow();
  }

  /** A model and the text that it was read from. */
  public record Published(ScoringModel model, String text) {}

  /** One model alone and the shipped routing, of which no record tells. */
  public static ModelsAtStart of(ScoringModel model, String text) {
    return of(model, text, RoutingReader.shippedText());
  }

  /** One model alone and its routing, of which no record tells. */
  public static ModelsAtStart of(ScoringModel model, String text, String routing) {
    return new ModelsAtStart(model.id(), List.of(new Published(model, text)), routing, Map.of());
  }
}
