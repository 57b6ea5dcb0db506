package io.leadscorer.replay;

import io.leadscorer.domain.flow.DueIndex;
import io.leadscorer.domain.model.Time;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The due index in memory. Rows of later hours stand in no order, because most of them are moved
 * before their hour comes; then those that are left are put in order at once.
 */
final class InMemoryDueIndex implements DueIndex {
  private static final Comparator<Due> ORDER = InMemoryDueIndex::compare;

  private final TreeMap<Integer, Set<Due>> later = new TreeMap<>();

  /** Rows of hours before this one are at hand: in the run, or added to it since. */
  private int laterFrom = Integer.MIN_VALUE;

  private Due[] run = {};
  private final BitSet removed = new BitSet();
  private int next;
  private final TreeSet<Due> added = new TreeSet<>(ORDER);

  private static int compare(Due one, Due other) {
    int order = Long.compare(one.at(), other.at());
    order = order == 0 ? one.leadId().compareTo(other.leadId()) : order;
    return order == 0 ? one.modelId().compareTo(other.modelId()) : order;
  }

  @Override
  public void add(Due due) {
    int hour = Time.hourOf(due.at());
    if (hour < laterFrom) {
      added.add(due);
    } else {
      later.computeIfAbsent(hour, first -> new HashSet<>()).add(due);
    }
  }

  @Override
  public void remove(Due due) {
    int hour = Time.hourOf(due.at());
    if (hour >= laterFrom) {
      Set<Due> ofHour = later.get(hour);
      if (ofHour != null) {
        ofHour.remove(due);
      }
    } else if (!added.remove(due)) {
      int place = Arrays.binarySearch(run, next, run.length, due, ORDER);
      if (place >= 0) {
        removed.set(place);
        next = removed.nextClearBit(next);
      }
    }
  }

  @Override
  public @Nullable Due first(long until) {
    while (isNothingAtHand() && !later.isEmpty() && Time.startOf(later.firstKey()) <= until) {
      beginHour();
    }
    if (isNothingAtHand()) {
      return null;
    }
    Due first = next == run.length ? added.first() : run[next];
    if (!added.isEmpty() && compare(added.first(), first) < 0) {
      first = added.first();
    }
    return first.at() > until ? null : first;
  }

  private boolean isNothingAtHand() {
    return next == run.length && added.isEmpty();
  }

  private void beginHour() {
    var rows = later.pollFirstEntry();
    run = rows.getValue().toArray(Due[]::new);
    Arrays.sort(run, ORDER);
    removed.clear();
    next = 0;
    laterFrom = rows.getKey() + 1;
  }
}
