package io.leadscorer.replay.desk;

import io.leadscorer.domain.desk.DeskQueue;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** The queue as a heap. */
final class InMemoryDeskQueue implements DeskQueue {
  private final PriorityQueue<Entry> entries = new PriorityQueue<>();

  @Override
  public void add(Entry entry) {
    entries.add(entry);
  }

  @Override
  public @Nullable Entry takeFirst(long until) {
    Entry first = entries.peek();
    return first == null || first.at() > until ? null : entries.poll();
  }
}
