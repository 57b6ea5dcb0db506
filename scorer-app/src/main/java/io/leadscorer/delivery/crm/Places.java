package io.leadscorer.delivery.crm;

import io.leadscorer.delivery.crm.Update.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/** How far each partition is done with: up to the first record that is not. */
final class Places {
  private final Map<Integer, TreeSet<Long>> open = new HashMap<>();
  private final Map<Integer, Long> next = new HashMap<>();

  void read(Place place) {
    open.computeIfAbsent(place.partition(), partition -> new TreeSet<>()).add(place.offset());
    next.merge(place.partition(), place.offset() + 1, Math::max);
  }

  void done(Place place) {
    TreeSet<Long> ofPartition = open.get(place.partition());
    if (ofPartition != null) {
      ofPartition.remove(place.offset());
    }
  }

  /** Where each partition would be read on after a stop. */
  Map<Integer, Long> committable() {
    Map<Integer, Long> offsets = new HashMap<>(next);
    open.forEach(
        (partition, offsetsOpen) -> {
          if (!offsetsOpen.isEmpty()) {
            offsets.put(partition, offsetsOpen.first());
          }
        });
    return offsets;
  }

  /** Another instance looks after a partition. */
  void forget(int partition) {
    open.remove(partition);
    next.remove(partition);
  }
}
