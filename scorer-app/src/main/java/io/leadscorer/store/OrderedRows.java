package io.leadscorer.store;

import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Rows in a store that are taken in the order of their keys. The first keys are also held in
 * memory, so that to look for what is not there yet reads nothing, and each scan begins where the
 * one before ended, so that it does not wade through the deleted rows of the past.
 */
final class OrderedRows {
  /** Rows that a scan brings into memory. */
  private static final int SCAN = 256;

  private static final int MOST_IN_MEMORY = 4 * SCAN;

  private final KeyValueStore<Bytes, byte[]> store;
  private final Consumer<Bytes> moved;

  /** All rows before {@link #scanned}, in order. */
  private final TreeSet<Bytes> head = new TreeSet<>();

  /** The key at which the next scan begins; null when the head holds all rows. */
  private @Nullable Bytes scanned;

  private Bytes position;
  private int removedSince;

  /**
   * @param position the key before which the store holds no row
   * @param moved is told where that stands from now on
   */
  OrderedRows(KeyValueStore<Bytes, byte[]> store, Bytes position, Consumer<Bytes> moved) {
    this.store = store;
    this.position = position;
    this.scanned = position;
    this.moved = moved;
  }

  void add(Bytes key, byte[] value) {
    store.put(key, value);
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

  void remove(Bytes key) {
    // A deletion would read first what is to go.
    store.put(key, null);
    head.remove(key);
    removedSince++;
    if (removedSince >= SCAN && !head.isEmpty()) {
      moveTo(head.first());
    }
  }

  /** The first key; null where there is no row. */
  @Nullable Bytes first() {
    if (head.isEmpty() && scanned != null) {
      scan(scanned);
    }
    return head.isEmpty() ? null : head.first();
  }

  byte[] value(Bytes key) {
    return store.get(key);
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
    moved.accept(key);
    removedSince = 0;
  }
}
