package io.leadscorer.store;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.query.Position;
import org.apache.kafka.streams.query.PositionBound;
import org.apache.kafka.streams.query.Query;
import org.apache.kafka.streams.query.QueryConfig;
import org.apache.kafka.streams.query.QueryResult;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * A RocksDB store whose rows that were used last are in memory once they are put, and come to
 * RocksDB many at once when nobody has used them for a while: of a lead's visit the last row alone.
 * The changelog has every row, and has it at once, so a commit waits for nothing; after a crash
 * RocksDB is made of the changelog, whatever had been written.
 */
public final class RecentRows implements KeyValueStore<Bytes, byte[]> {
  /** Of keys and values in memory. */
  private static final long MOST_BYTES = 4L << 20;

  /** What is left of them when they become more: rows go many at once. */
  private static final long BYTES_KEPT = MOST_BYTES * 15 / 16;

  private final KeyValueStore<Bytes, byte[]> rocksDb;

  /** Those that RocksDB has not, in the order in which they were used. */
  private final Map<Bytes, byte[]> rows = new LinkedHashMap<>(16, 0.75f, true);

  private long bytes;

  private RecentRows(KeyValueStore<Bytes, byte[]> rocksDb) {
    this.rocksDb = rocksDb;
  }

  /** Makes such stores of a name. */
  public static KeyValueBytesStoreSupplier supplier(String name) {
    KeyValueBytesStoreSupplier rocksDb = Stores.persistentKeyValueStore(name);
    return new KeyValueBytesStoreSupplier() {
      @Override
      public String name() {
        return rocksDb.name();
      }

      @Override
      public KeyValueStore<Bytes, byte[]> get() {
        return new RecentRows(rocksDb.get());
      }

      @Override
      public String metricsScope() {
        return rocksDb.metricsScope();
      }
    };
  }

  @Override
  public synchronized byte @Nullable [] get(Bytes key) {
    byte[] row = rows.get(key);
    // What is only read is not held: a standby is read, too, while its changelog goes on.
    return row == null ? rocksDb.get(key) : row;
  }

  @Override
  public synchronized void put(Bytes key, byte @Nullable [] value) {
    if (value == null) {
      remove(key);
      return;
    }
    byte[] before = rows.put(key, value);
    bytes += value.length + (before == null ? key.get().length : -before.length);
    if (bytes > MOST_BYTES) {
      write(BYTES_KEPT);
    }
  }

  /** At once: what is to be forgotten waits for nothing. */
  private void remove(Bytes key) {
    forget(key);
    rocksDb.put(key, null);
  }

  private void forget(Bytes key) {
    byte[] held = rows.remove(key);
    if (held != null) {
      bytes -= key.get().length + held.length;
    }
  }

  /** Rows that nobody used for the longest time go to RocksDB, until so many bytes are left. */
  private void write(long kept) {
    List<KeyValue<Bytes, byte[]>> eldest = new ArrayList<>();
    Iterator<Map.Entry<Bytes, byte[]>> every = rows.entrySet().iterator();
    while (bytes > kept) {
      Map.Entry<Bytes, byte[]> row = every.next();
      eldest.add(KeyValue.pair(row.getKey(), row.getValue()));
      bytes -= row.getKey().get().length + row.getValue().length;
      every.remove();
    }
    rocksDb.putAll(eldest);
  }

  private void write() {
    if (!rows.isEmpty()) {
      write(0);
    }
  }

  @Override
  public synchronized byte @Nullable [] putIfAbsent(Bytes key, byte @Nullable [] value) {
    byte[] before = get(key);
    if (before == null) {
      put(key, value);
    }
    return before;
  }

  /** Past what is held: whoever puts many at once goes through them all, and does not come back. */
  @Override
  public synchronized void putAll(List<KeyValue<Bytes, byte[]>> many) {
    many.forEach(row -> forget(row.key));
    rocksDb.putAll(many);
  }

  @Override
  public synchronized byte @Nullable [] delete(Bytes key) {
    byte[] before = get(key);
    put(key, null);
    return before;
  }

  @Override
  public synchronized KeyValueIterator<Bytes, byte[]> range(Bytes from, Bytes to) {
    write();
    return rocksDb.range(from, to);
  }

  @Override
  public synchronized KeyValueIterator<Bytes, byte[]> reverseRange(Bytes from, Bytes to) {
    write();
    return rocksDb.reverseRange(from, to);
  }

  @Override
  public synchronized KeyValueIterator<Bytes, byte[]> all() {
    write();
    return rocksDb.all();
  }

  @Override
  public synchronized KeyValueIterator<Bytes, byte[]> reverseAll() {
    write();
    return rocksDb.reverseAll();
  }

  @Override
  public synchronized <S extends Serializer<P>, P> KeyValueIterator<Bytes, byte[]> prefixScan(
      P prefix, S serializer) {
    write();
    return rocksDb.prefixScan(prefix, serializer);
  }

  @Override
  public synchronized <R> QueryResult<R> query(
      Query<R> query, PositionBound bound, QueryConfig config) {
    write();
    return rocksDb.query(query, bound, config);
  }

  @Override
  public long approximateNumEntries() {
    return rocksDb.approximateNumEntries();
  }

  @Override
  public String name() {
    return rocksDb.name();
  }

  @Override
  public void init(StateStoreContext context, StateStore root) {
    rocksDb.init(context, root);
  }

  /**
   * Under exactly once, Kafka Streams commits a store when its task is suspended, closed or becomes
   * a standby. What comes then is restored past this store, so nothing is held any longer.
   */
  @Override
  public synchronized void commit(Map<TopicPartition, Long> changelogOffsets) {
    write();
    rocksDb.commit(changelogOffsets);
  }

  @Override
  public Long committedOffset(TopicPartition partition) {
    return rocksDb.committedOffset(partition);
  }

  @Override
  @SuppressWarnings("deprecation") // as long as Kafka Streams asks
  public boolean managesOffsets() {
    return rocksDb.managesOffsets();
  }

  @Override
  public Position getPosition() {
    return rocksDb.getPosition();
  }

  @Override
  public synchronized void close() {
    if (rocksDb.isOpen()) {
      write();
    }
    rocksDb.close();
  }

  @Override
  public boolean persistent() {
    return rocksDb.persistent();
  }

  @Override
  public boolean isOpen() {
    return rocksDb.isOpen();
  }
}
