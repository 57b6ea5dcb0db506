package io.leadscorer.store;

import io.leadscorer.domain.desk.DeskStores;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** The stores of the desk: how they are built, and the ports that they serve. */
public final class DeskStateStores {
  public static final String HANDOFFS = "desk-handoffs";
  public static final String REPS = "desk-reps";
  public static final String QUEUE = "desk-queue";
  public static final String RATES = "desk-contact-rates";
  public static final String ADDRESSES = "desk-addresses";
  public static final String DUE_INDEX = "desk-due-index";
  public static final String POSITIONS = "desk-positions";

  private DeskStateStores() {}

  /** The builders of the stores. */
  public static List<StoreBuilder<?>> builders() {
    return List.of(
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(HANDOFFS),
            Serdes.String(),
            BinarySerde.of(DeskLayout::encode, DeskLayout::handoff)),
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(REPS),
            Serdes.String(),
            BinarySerde.of(DeskLayout::encode, DeskLayout::rep)),
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(ADDRESSES),
            Serdes.String(),
            BinarySerde.of(DeskLayout::encode, DeskLayout::address)),
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(QUEUE), Serdes.Bytes(), Serdes.ByteArray()),
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(DUE_INDEX), Serdes.Bytes(), Serdes.ByteArray()),
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(RATES), Serdes.String(), Serdes.ByteArray()),
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(POSITIONS), Serdes.String(), Serdes.ByteArray()));
  }

  /** The stores of the desk's task. */
  public static DeskStores of(ProcessingContext context) {
    ScanPositions positions = positions(context);
    return new DeskStores(
        new StoredDeskQueue(context.getStateStore(QUEUE), positions),
        new StoredDeskHandoffs(context.getStateStore(HANDOFFS)),
        new StoredDeskReps(context.getStateStore(REPS)),
        new StoredContactRates(context.getStateStore(RATES)),
        new StoredAddresses(context.getStateStore(ADDRESSES)),
        new StoredDueIndex(context.getStateStore(DUE_INDEX), positions));
  }

  /** Up to which instant the desk has decided. */
  public static ClockPosition clockPosition(ProcessingContext context) {
    return positions(context);
  }

  private static ScanPositions positions(ProcessingContext context) {
    KeyValueStore<String, byte[]> store = context.getStateStore(POSITIONS);
    return new ScanPositions(store);
  }
}
