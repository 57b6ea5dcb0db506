package io.leadscorer.store;

import io.leadscorer.domain.flow.DueIndex;
import io.leadscorer.domain.model.Time;
import io.leadscorer.domain.state.LeadState;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * When leads are to be looked at. The rows that come first are in memory and nowhere else, where
 * most come and go; the store behind holds the later ones, and has no changelog: each lead state
 * says under which instant it stands, so the index is made of them where it is not known to be
 * theirs.
 *
 * <p>It is known to be where nobody else had the partition since it was put away. Each who begins
 * to work on the index counts that in the partition, which has a changelog, and who puts it away
 * leaves the count in the store, which has none.
 */
final class LeadDueIndex implements DueIndex {
  private static final byte[] PRESENT = {1};

  /** Says that the store is whole, and where its rows begin. It lies behind all of them. */
  private static final Bytes PUT_AWAY = Bytes.wrap(new byte[] {(byte) 0xFF});

  private static final Bytes BEGIN = OrderedKey.of(0, "");

  /** Rows that are moved between memory and store at once. */
  private static final int MOVED = 1_024;

  /** About two megabytes. */
  private static final int MOST_IN_MEMORY = 16 * MOVED;

  private final KeyValueStore<Bytes, byte[]> store;
  private final ScanPositions positions;

  /** All rows before {@link #behind}, in order. */
  private final TreeSet<Bytes> head = new TreeSet<>();

  /** The key before which the store holds no row; null when it holds none at all. */
  private @Nullable Bytes behind = BEGIN;

  private boolean taken;

  /** An index that is whole: where it was not put away, it is made of the states. */
  LeadDueIndex(
      KeyValueStore<Bytes, byte[]> store,
      KeyValueStore<String, LeadState> states,
      ScanPositions positions) {
    this.store = store;
    this.positions = positions;
    byte[] putAway = store.get(PUT_AWAY);
    if (putAway != null && ByteBuffer.wrap(putAway).getLong() == positions.dueIndexTaken()) {
      store.put(PUT_AWAY, null);
      byte[] begin = new byte[putAway.length - Long.BYTES];
      ByteBuffer.wrap(putAway, Long.BYTES, begin.length).get(begin);
      behind = Bytes.wrap(begin);
    } else {
      makeOf(states);
    }
  }

  @Override
  public void add(Due due) {
    take();
    Bytes key = DueKey.of(due);
    if (!isInHead(key)) {
      store.put(key, PRESENT);
      return;
    }
    head.add(key);
    if (head.size() > MOST_IN_MEMORY) {
      moveBehind(MOST_IN_MEMORY / 2);
    }
  }

  @Override
  public void remove(Due due) {
    take();
    Bytes key = DueKey.of(due);
    if (isInHead(key)) {
      head.remove(key);
    } else {
      store.put(key, null);
    }
  }

  @Override
  public @Nullable Due first(long until) {
    take();
    if (head.isEmpty() && behind != null) {
      moveAhead(behind);
    }
    return head.isEmpty() || OrderedKey.instantOf(head.first()) > until
        ? null
        : DueKey.read(head.first());
  }

  @Override
  public void putAway() {
    Bytes first = head.isEmpty() ? behind : head.first();
    moveBehind(head.size());
    byte[] begin = first == null ? BEGIN.get() : first.get();
    store.put(
        PUT_AWAY,
        ByteBuffer.allocate(Long.BYTES + begin.length)
            .putLong(positions.dueIndexTaken())
            .put(begin)
            .array());
  }

  private boolean isInHead(Bytes key) {
    return behind == null || key.compareTo(behind) < 0;
  }

  /** From now on, an index that another put away is not that of the states any more. */
  private void take() {
    if (!taken) {
      taken = true;
      positions.dueIndexTaken(positions.dueIndexTaken() + 1);
    }
  }

  private void makeOf(KeyValueStore<String, LeadState> states) {
    try (KeyValueIterator<Bytes, byte[]> rows = store.all()) {
      write(rows, row -> KeyValue.pair(row.key, null));
    }
    try (KeyValueIterator<String, LeadState> leads = states.all()) {
      write(leads, row -> rowOf(row.value));
    }
  }

  private static @Nullable KeyValue<Bytes, byte[]> rowOf(LeadState lead) {
    return lead.armedAt() == Time.NEVER
        ? null
        : KeyValue.pair(
            DueKey.of(new Due(lead.armedAt(), lead.leadId(), lead.model().id())), PRESENT);
  }

  /** What a row of a store is to be in the index; null for nothing. */
  @FunctionalInterface
  private interface Entry<K, V> {
    @Nullable KeyValue<Bytes, byte[]> of(KeyValue<K, V> row);
  }

  private <K, V> void write(KeyValueIterator<K, V> rows, Entry<K, V> entry) {
    List<KeyValue<Bytes, byte[]>> entries = new ArrayList<>(MOVED);
    while (rows.hasNext()) {
      KeyValue<Bytes, byte[]> next = entry.of(rows.next());
      if (next != null) {
        entries.add(next);
      }
      if (entries.size() == MOVED) {
        store.putAll(entries);
        entries.clear();
      }
    }
    store.putAll(entries);
  }

  /** Moves the last rows in memory into the store. */
  private void moveBehind(int rows) {
    List<KeyValue<Bytes, byte[]>> moved = new ArrayList<>(rows);
    for (int row = 0; row < rows; row++) {
      Bytes last = head.pollLast();
      moved.add(KeyValue.pair(last, PRESENT));
      behind = last;
    }
    store.putAll(moved);
  }

  /** Moves the first rows of the store, from a key on, into memory. */
  private void moveAhead(Bytes from) {
    List<KeyValue<Bytes, byte[]>> moved = new ArrayList<>(MOVED);
    try (KeyValueIterator<Bytes, byte[]> rows = store.range(from, null)) {
      while (moved.size() < MOVED && rows.hasNext()) {
        Bytes key = rows.next().key;
        head.add(key);
        moved.add(KeyValue.pair(key, null));
      }
      behind = rows.hasNext() ? rows.peekNextKey() : null;
    }
    store.putAll(moved);
  }
}
