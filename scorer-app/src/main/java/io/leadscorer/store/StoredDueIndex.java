package io.leadscorer.store;

import io.leadscorer.domain.flow.DueIndex;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The due index as an ordered store: the key is (instant, lead), the value says nothing. A scan
 * begins where nothing can be due before, so that it does not wade through the deleted rows of the
 * past.
 */
final class StoredDueIndex implements DueIndex {
  private static final byte[] PRESENT = {1};

  private final KeyValueStore<Bytes, byte[]> store;
  private long scanFrom;

  StoredDueIndex(KeyValueStore<Bytes, byte[]> store) {
    this.store = store;
  }

  @Override
  public void add(Due due) {
    store.put(OrderedKey.of(due.at(), due.leadId()), PRESENT);
    scanFrom = Math.min(scanFrom, due.at());
  }

  @Override
  public void remove(Due due) {
    store.delete(OrderedKey.of(due.at(), due.leadId()));
  }

  @Override
  public List<Due> upTo(long until, int most) {
    List<Due> rows = new ArrayList<>();
    if (scanFrom > until) {
      return rows;
    }
    try (KeyValueIterator<Bytes, byte[]> range =
        store.range(OrderedKey.of(scanFrom, ""), OrderedKey.after(until))) {
      while (rows.size() < most && range.hasNext()) {
        Bytes key = range.next().key;
        if (OrderedKey.instantOf(key) <= until) {
          rows.add(new Due(OrderedKey.instantOf(key), OrderedKey.textOf(key)));
        }
      }
    }
    scanFrom = rows.isEmpty() ? until + 1 : rows.get(0).at();
    return rows;
  }
}
