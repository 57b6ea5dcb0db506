package io.leadscorer.store;

import io.leadscorer.domain.flow.DueIndex;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** A due index as an ordered store with a changelog of its own; the values say nothing. */
final class StoredDueIndex implements DueIndex {
  private static final byte[] PRESENT = {1};

  private final OrderedRows rows;

  StoredDueIndex(KeyValueStore<Bytes, byte[]> store, ScanPositions positions) {
    Bytes known = positions.dueIndex();
    this.rows =
        new OrderedRows(store, known == null ? OrderedKey.of(0, "") : known, positions::dueIndex);
  }

  @Override
  public void add(Due due) {
    rows.add(DueKey.of(due), PRESENT);
  }

  @Override
  public void remove(Due due) {
    rows.remove(DueKey.of(due));
  }

  @Override
  public @Nullable Due first(long until) {
    Bytes first = rows.first();
    return first == null || OrderedKey.instantOf(first) > until ? null : DueKey.read(first);
  }
}
