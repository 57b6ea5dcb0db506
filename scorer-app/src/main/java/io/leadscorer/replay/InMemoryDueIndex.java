package io.leadscorer.replay;

import io.leadscorer.domain.flow.DueIndex;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The due index as a sorted set. */
final class InMemoryDueIndex implements DueIndex {
  private final TreeSet<Due> rows = new TreeSet<>(InMemoryDueIndex::compare);

  private static int compare(Due one, Due other) {
    int order = Long.compare(one.at(), other.at());
    order = order == 0 ? one.leadId().compareTo(other.leadId()) : order;
    return order == 0 ? one.modelId().compareTo(other.modelId()) : order;
  }

  @Override
  public void add(Due due) {
    rows.add(due);
  }

  @Override
  public void remove(Due due) {
    rows.remove(due);
  }

  @Override
  public @Nullable Due first(long until) {
    return rows.isEmpty() || rows.first().at() > until ? null : rows.first();
  }
}
