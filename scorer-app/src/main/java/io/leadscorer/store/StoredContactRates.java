package io.leadscorer.store;

import io.leadscorer.domain.desk.ContactRates;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Contact rates, by month and tier. */
record StoredContactRates(KeyValueStore<String, byte[]> store) implements ContactRates {
  @Override
  public void count(String tier, String month, boolean inTime) {
    String key = month + OrderedKey.END + tier;
    byte[] known = store.get(key);
    ByteBuffer counts =
        known == null ? ByteBuffer.allocate(2 * Long.BYTES) : ByteBuffer.wrap(known);
    store.put(
        key,
        ByteBuffer.allocate(2 * Long.BYTES)
            .putLong(counts.getLong(0) + (inTime ? 1 : 0))
            .putLong(counts.getLong(Long.BYTES) + 1)
            .array());
  }

  @Override
  public List<Rate> all() {
    List<Rate> rates = new ArrayList<>();
    try (KeyValueIterator<String, byte[]> all = store.all()) {
      all.forEachRemaining(
          row -> {
            int end = row.key.indexOf(OrderedKey.END);
            ByteBuffer counts = ByteBuffer.wrap(row.value);
            rates.add(
                new Rate(
                    row.key.substring(end + 1),
                    row.key.substring(0, end),
                    counts.getLong(0),
                    counts.getLong(Long.BYTES)));
          });
    }
    return rates;
  }
}
