package io.leadscorer.replay;

import io.leadscorer.domain.flow.DueIndex;
import io.leadscorer.domain.model.Time;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The due index in memory. Rows of later hours stand as they came, because most of them are gone
 * before their hour comes; then those of the hour are put in order at once. A row that is removed
 * before it is the first stays in its place, and is passed by when its turn comes.
 */
final class InMemoryDueIndex implements DueIndex {
  private static final Comparator<Due> ORDER = InMemoryDueIndex::compare;

  private final TreeMap<Integer, List<Due>> later = new TreeMap<>();

  /** Rows of hours before this one are at hand: in the run, or added to it since. */
  private int laterFrom = Integer.MIN_VALUE;

  private Due[] run = {};
  private int next;
  private final PriorityQueue<Due> added = new PriorityQueue<>(ORDER);

  /** Rows that were removed and are still in their places. */
  private final Set<Due> removed = new HashSet<>();

  private static int compare(Due one, Due other) {
    int order = Long.compare(one.at(), other.at());
    order = order == 0 ? one.leadId().compareTo(other.leadId()) : order;
    return order == 0 ? one.modelId().compareTo(other.modelId()) : order;
  }

  @Override
  public void add(Due due) {
    if (removed.remove(due)) {
      return;
    }
    int hour = Time.hourOf(due.at());
    if (hour < laterFrom) {
      added.add(due);
    } else {
      later.computeIfAbsent(hour, first -> new ArrayList<>()).add(due);
    }
  }

  @Override
  public void remove(Due due) {
    removed.add(due);
    passBy();
  }

  @Override
  public @Nullable Due first(long until) {
    Due first = atHand();
    while (first == null && !later.isEmpty() && Time.startOf(later.firstKey()) <= until) {
      beginHour();
      first = atHand();
    }
    return first == null || first.at() > until ? null : first;
  }

  /** The first row of the hours that have begun; null for none. */
  private @Nullable Due atHand() {
    Due ofRun = next == run.length ? null : run[next];
    Due ofAdded = added.peek();
    return ofRun == null || (ofAdded != null && compare(ofAdded, ofRun) < 0) ? ofAdded : ofRun;
  }

  private void passBy() {
    while (next < run.length && removed.remove(run[next])) {
      next++;
    }
    while (!added.isEmpty() && removed.remove(added.peek())) {
      added.remove();
    }
  }

  private void beginHour() {
    var rows = later.pollFirstEntry();
    run = rows.getValue().toArray(Due[]::new);
    Arrays.sort(run, ORDER);
    next = 0;
    laterFrom = rows.getKey() + 1;
    passBy();
  }
}
