package io.leadscorer.store;

import io.leadscorer.domain.flow.DueIndex;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The due index as an ordered store: the key is (instant, lead, model), the value says nothing. */
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
    rows.add(rowOf(due), PRESENT);
  }

  @Override
  public void remove(Due due) {
    rows.remove(rowOf(due));
  }

  @Override
  public @Nullable Due first(long until) {
    Bytes first = rows.first();
    if (first == null) {
      return null;
    }
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
}
