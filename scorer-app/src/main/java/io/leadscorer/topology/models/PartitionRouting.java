package io.leadscorer.topology.models;

import io.leadscorer.domain.flow.Edition;
import io.leadscorer.domain.handoff.Routing;
import io.leadscorer.domain.handoff.RoutingHistory;
import io.leadscorer.modelfile.RoutingReader;
import io.leadscorer.store.StoredModels;
import io.leadscorer.store.StoredModels.KeptTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/** The terms of handing leads over in one partition, kept with its leads as the models are. */
final class PartitionRouting implements RoutingHistory {
  private final StoredModels store;
  private final TreeMap<Long, Routing> editions = new TreeMap<>();
  private final List<KeptTerms> kept = new ArrayList<>();

  /**
   * The terms as they were kept, or else those at the start.
   *
   * @param textAtStart in the language of routing files
   */
  PartitionRouting(StoredModels store, String textAtStart) {
    this.store = store;
    List<KeptTerms> before = store.terms();
    if (before.isEmpty()) {
      add(new KeptTerms(Edition.ALWAYS, textAtStart));
    } else {
      before.forEach(this::add);
    }
  }

  private void add(KeptTerms terms) {
    editions.put(terms.from(), RoutingReader.read(Routing.ID, terms.text()));
    kept.add(terms);
  }

  @Override
  public Routing asOf(long at) {
    return Objects.requireNonNull(editions.floorEntry(at)).getValue();
  }

  /** The newest. */
  Routing newest() {
    return editions.lastEntry().getValue();
  }

  /** Keeps what there is. */
  void keep() {
    store.terms(kept);
  }

  /**
   * Puts terms in force from an instant on.
   *
   * @param owed the instant before which nothing is left to be decided
   */
  void publish(String text, long from, long owed) {
    kept.removeIf(terms -> terms.from() == from);
    add(new KeptTerms(from, text));
    Long oldest = editions.floorKey(owed);
    if (oldest != null) {
      editions.headMap(oldest).clear();
      kept.removeIf(terms -> terms.from() < oldest);
    }
    keep();
  }
}
