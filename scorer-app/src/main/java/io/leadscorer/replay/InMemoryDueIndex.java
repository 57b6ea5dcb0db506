package io.leadscorer.replay;

import io.leadscorer.domain.flow.DueIndex;
import io.leadscorer.domain.model.Time;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The due index in memory: the rows of the hour at hand in order, those of each later hour in none,
 * because most of them are moved before their hour comes.
 */
final class InMemoryDueIndex implements DueIndex {
  private final TreeSet<Due> atHand = new TreeSet<>(InMemoryDueIndex::compare);
  private final TreeMap<Integer, Set<Due>> later = new TreeMap<>();

  /** Rows of hours before this one are at hand. */
  private int laterFrom = Integer.MIN_VALUE;

  private static int compare(Due one, Due other) {
    int order = Long.compare(one.at(), other.at());
    order = order == 0 ? one.leadId().compareTo(other.leadId()) : order;
    return order == 0 ? one.modelId().compareTo(other.modelId()) : order;
  }

  @Override
  public void add(Due due) {
    int hour = Time.hourOf(due.at());
    if (hour < laterFrom) {
      atHand.add(due);
    } else {
      later.computeIfAbsent(hour, first -> new HashSet<>()).add(due);
    }
  }

  @Override
  public void remove(Due due) {
    int hour = Time.hourOf(due.at());
    if (hour < laterFrom) {
      atHand.remove(due);
    } else {
      Set<Due> ofHour = later.get(hour);
      if (ofHour != null) {
        ofHour.remove(due);
      }
    }
  }

  @Override
  public @Nullable Due first(long until) {
    while (atHand.isEmpty() && !later.isEmpty() && Time.startOf(later.firstKey()) <= until) {
      var next = later.pollFirstEntry();
      atHand.addAll(next.getValue());
      laterFrom = next.getKey() + 1;
    }
    return atHand.isEmpty() || atHand.first().at() > until ? null : atHand.first();
  }
}
