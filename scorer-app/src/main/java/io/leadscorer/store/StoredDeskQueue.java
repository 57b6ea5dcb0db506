package io.leadscorer.store;

import io.leadscorer.domain.desk.DeskQueue;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The desk's queue as an ordered store: the key is (instant, subject, number). */
final class StoredDeskQueue implements DeskQueue {
  private final OrderedRows rows;

  StoredDeskQueue(KeyValueStore<Bytes, byte[]> store, ScanPositions positions) {
    Bytes known = positions.queue();
    this.rows =
        new OrderedRows(store, known == null ? OrderedKey.of(0, "") : known, positions::queue);
  }

  @Override
  public void add(Entry entry) {
    byte[] subject = OrderedKey.utf8(entry.subject());
    Bytes key =
        Bytes.wrap(
            ByteBuffer.allocate(subject.length + 2 * Long.BYTES + 1)
                .putLong(entry.at())
                .put(subject)
                .put((byte) OrderedKey.END)
                .putLong(entry.number())
                .array());
    rows.add(key, DeskLayout.encode(entry.told()));
  }

  @Override
  public @Nullable Entry takeFirst(long until) {
    Bytes first = rows.first();
    if (first == null || OrderedKey.instantOf(first) > until) {
      return null;
    }
    byte[] told = rows.value(first);
    rows.remove(first);
    byte[] key = first.get();
    int subject = key.length - 2 * Long.BYTES - 1;
    return new Entry(
        OrderedKey.instantOf(first),
        new String(key, Long.BYTES, subject, StandardCharsets.UTF_8),
        ByteBuffer.wrap(key).getLong(key.length - Long.BYTES),
        DeskLayout.entry(told));
  }
}
