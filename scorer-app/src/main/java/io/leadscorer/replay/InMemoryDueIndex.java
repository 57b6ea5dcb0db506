package io.leadscorer.replay;

import io.leadscorer.domain.flow.DueIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The due index as a sorted set. */
final class InMemoryDueIndex implements DueIndex {
  private final TreeSet<Due> rows = new TreeSet<>(InMemoryDueIndex::compare);

  private static int compare(Due one, Due other) {
    int byInstant = Long.compare(one.at(), other.at());
    return byInstant == 0 ? one.leadId().compareTo(other.leadId()) : byInstant;
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
  public List<Due> upTo(long until, int most) {
    if (rows.isEmpty() || rows.first().at() > until) {
      return List.of();
    }
    List<Due> first = new ArrayList<>();
    for (Due due : rows) {
      if (due.at() > until || first.size() == most) {
        break;
      }
      first.add(due);
    }
    return first;
  }
}
