package io.leadscorer.domain.flow;

import io.leadscorer.domain.model.ModelVersion;
import io.leadscorer.domain.model.Time;
import io.leadscorer.domain.score.Outbox;
import io.leadscorer.domain.score.Scorer;
import io.leadscorer.domain.state.LeadState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The versions of one model that leads may still stand under, in the order of their publication.
 */
final class ModelLine {
  private final String modelId;
  private final Outbox out;
  private final List<Edition> editions = new ArrayList<>();
  private final Set<ModelVersion> continuing = new HashSet<>();

  /**
   * @param out is told what becomes of leads under this model
   */
  ModelLine(String modelId, Outbox out) {
    this.modelId = modelId;
    this.out = out;
  }

  String modelId() {
    return modelId;
  }

  Outbox out() {
    return out;
  }

  void add(Edition edition) {
    if (!editions.isEmpty() && continues(edition, newest())) {
      continuing.add(edition.model());
    }
    editions.add(edition);
  }

  private static boolean continues(Edition edition, Edition before) {
    Scorer scorer = edition.scorer();
    return scorer != null && before.scorer() != null && scorer.continues(before.scorer());
  }

  /** Whether leads that stand under the edition before one can go on under it as they are. */
  boolean continues(Edition edition) {
    return continuing.contains(edition.model());
  }

  /** The newest of all. */
  Edition newest() {
    return editions.get(editions.size() - 1);
  }

  List<Edition> editions() {
    return editions;
  }

  /** Whether no lead can stand under anything but the newest. */
  boolean isSettled() {
    return editions.size() == 1 && newest().isSettled();
  }

  /** When the oldest edition came into force that leads have yet to be brought under. */
  long owedFrom() {
    for (Edition edition : editions) {
      if (!edition.isSettled()) {
        return edition.from();
      }
    }
    return Time.NEVER;
  }

  /** All leads stand under the newest by now. */
  void settle() {
    Edition newest = newest().fromAlways();
    editions.clear();
    editions.add(newest);
  }

  boolean isCurrent(LeadState lead) {
    return lead.model().equals(newest().model()) && !newest().retires();
  }

  /** What scores a lead as it stands. */
  Scorer scorerOf(LeadState lead) {
    return Objects.requireNonNull(editions.get(indexOf(lead.model())).scorer());
  }

  /**
   * What came into force since a lead was last scored.
   *
   * @param lead null for one that the model has not scored, or not since it was retired
   */
  List<Edition> since(@Nullable LeadState lead) {
    if (lead != null) {
      return editions.subList(indexOf(lead.model()) + 1, editions.size());
    }
    int first = 0;
    for (int i = 0; i < editions.size(); i++) {
      first = editions.get(i).retires() ? i + 1 : first;
    }
    return editions.subList(first, editions.size());
  }

  private int indexOf(ModelVersion model) {
    for (int i = 0; i < editions.size(); i++) {
      if (editions.get(i).model().equals(model) && !editions.get(i).retires()) {
        return i;
      }
    }
    throw new IllegalStateException(
        "a lead stands under model %s, which was never published here; start with the state that it belongs to, or with a fresh application.id, which scores from the start of the topics"
            .formatted(model));
  }
}
