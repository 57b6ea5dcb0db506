package io.leadscorer.store;

import io.leadscorer.domain.flow.DueIndex;
import java.util.TreeSet;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The due index as an ordered store: the key is (instant, lead, model), the value says nothing. Its
 * first rows are also held in memory, so that a tick at which nothing is due reads nothing, and
 * each scan begins where the one before ended, so that it does not wade through the deleted rows of
 * the past.
 */
final class StoredDueIndex implements DueIndex {
  private static final byte[] PRESENT = {1};

  /** Rows that a scan brings into memory. */
  private static final int SCAN = 256;

  private static final int MOST_IN_MEMORY = 4 * SCAN;

  private final KeyValueStore<Bytes, byte[]> store;
  private final ScanPositions positions;

  /** All rows before {@link #scanned}, in order. */
  private final TreeSet<Bytes> head = new TreeSet<>();

  /** The key at which the next scan begins; null when the head holds all rows. */
  private @Nullable Bytes scanned;

  private Bytes position;
  private int removedSince;

  StoredDueIndex(KeyValueStore<Bytes, byte[]> store, ScanPositions positions) {
    this.store = store;
    this.positions = positions;
    Bytes known = positions.dueIndex();
    this.position = known == null ? OrderedKey.of(0, "") : known;
    this.scanned = position;
  }

  @Override
  public void add(Due due) {
    Bytes key = rowOf(due);
    store.put(key, PRESENT);
    if (key.compareTo(position) < 0) {
      moveTo(key);
    }
    if (isInHead(key)) {
      head.add(key);
      if (head.size() > MOST_IN_MEMORY) {
        forgetHalf();
      }
    }
  }

  @Override
  public void remove(Due due) {
    Bytes key = rowOf(due);
    store.delete(key);
    head.remove(key);
    removedSince++;
    if (removedSince >= SCAN && !head.isEmpty()) {
      moveTo(head.first());
    }
  }

  @Override
  public @Nullable Due first(long until) {
    if (head.isEmpty() && scanned != null) {
      scan(scanned);
    }
    if (head.isEmpty()) {
      return null;
    }
    Bytes first = head.first();
    long at = OrderedKey.instantOf(first);
    if (at > until) {
      return null;
    }
    String text = OrderedKey.textOf(first);
    int end = text.indexOf(OrderedKey.END);
    return new Due(at, text.substring(0, end), text.substring(end + 1));
  }

  private static Bytes rowOf(Due due) {
    return OrderedKey.of(due.at(), due.leadId() + OrderedKey.END + due.modelId());
  }

  private boolean isInHead(Bytes key) {
    return scanned == null || key.compareTo(scanned) < 0;
  }

  private void scan(Bytes from) {
    try (KeyValueIterator<Bytes, byte[]> rows = store.range(from, null)) {
      while (head.size() < SCAN && rows.hasNext()) {
        head.add(rows.next().key);
      }
      scanned = rows.hasNext() ? rows.peekNextKey() : null;
    }
    if (!head.isEmpty()) {
      moveTo(head.first());
    }
  }

  private void forgetHalf() {
    while (head.size() > MOST_IN_MEMORY / 2) {
      scanned = head.pollLast();
    }
  }

  /** A scan after a restart begins here: no row stands before it. */
  private void moveTo(Bytes key) {
    position = key;
    positions.dueIndex(key);
    removedSince = 0;
  }
}
