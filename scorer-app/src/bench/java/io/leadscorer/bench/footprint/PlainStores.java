package io.leadscorer.bench.footprint;

import io.leadscorer.store.BoundedRocksDb;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/** A store for each partition of a changelog, into which its records are put many at once. */
final class PlainStores implements Consumer<ConsumerRecord<byte[], byte[]>>, AutoCloseable {
  /** As many as the scorer's restores read at once. */
  private static final int BATCH = 20_000;

  private final StateStoreContext context;
  private final Map<TopicPartition, Rows> stores = new HashMap<>();

  PlainStores(Path folder) {
    Properties settings = new Properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "plain");
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:9092");
    settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
    this.context =
        new MockProcessorContext<>(settings, new TaskId(0, 0), folder.toFile())
            .getStateStoreContext();
  }

  private record Rows(KeyValueStore<Bytes, byte[]> store, List<KeyValue<Bytes, byte[]>> waiting) {
    private void put() {
      store.putAll(waiting);
      waiting.clear();
    }
  }

  @Override
  public void accept(ConsumerRecord<byte[], byte[]> record) {
    Rows rows =
        stores.computeIfAbsent(
            new TopicPartition(record.topic(), record.partition()), partition -> open(partition));
    rows.waiting().add(KeyValue.pair(Bytes.wrap(record.key()), record.value()));
    if (rows.waiting().size() == BATCH) {
      rows.put();
    }
  }

  private Rows open(TopicPartition partition) {
    KeyValueStore<Bytes, byte[]> store = Stores.persistentKeyValueStore(partition.toString()).get();
    store.init(context, store);
    return new Rows(store, new ArrayList<>(BATCH));
  }

  /** Puts what still waits. */
  void finish() {
    stores.values().forEach(Rows::put);
  }

  @Override
  public void close() {
    stores.values().forEach(rows -> rows.store().close());
  }
}
