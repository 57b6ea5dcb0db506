package io.leadscorer.store;

import java.nio.ByteBuffer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * How far a partition has come: in the log of company changes, on its clock; and how far the desk.
 */
record ScanPositions(KeyValueStore<String, byte[]> store) implements ClockPosition {
  private static final String COMPANY_CHANGES = "company-changes";
  private static final String DUE_INDEX = "due-index";
  private static final String DUE_INDEX_TAKEN = "due-index-taken";
  private static final String QUEUE = "desk-queue";
  private static final String CLOCK = "clock";

  @Nullable Bytes companyChanges() {
    return key(COMPANY_CHANGES);
  }

  void companyChanges(Bytes position) {
    store.put(COMPANY_CHANGES, position.get());
  }

  /** The key before which the desk's due index holds no row; null before it was ever scanned. */
  @Nullable Bytes dueIndex() {
    return key(DUE_INDEX);
  }

  void dueIndex(Bytes position) {
    store.put(DUE_INDEX, position.get());
  }

  /** How often somebody began to work on the leads' due index. */
  long dueIndexTaken() {
    return number(DUE_INDEX_TAKEN);
  }

  void dueIndexTaken(long times) {
    number(DUE_INDEX_TAKEN, times);
  }

  /** The key before which the desk's queue holds no row; null before it was ever scanned. */
  @Nullable Bytes queue() {
    return key(QUEUE);
  }

  void queue(Bytes position) {
    store.put(QUEUE, position.get());
  }

  @Override
  public long clock() {
    return number(CLOCK);
  }

  @Override
  public void clock(long position) {
    number(CLOCK, position);
  }

  private long number(String name) {
    byte[] number = store.get(name);
    return number == null ? 0 : ByteBuffer.wrap(number).getLong();
  }

  private void number(String name, long number) {
    store.put(name, ByteBuffer.allocate(Long.BYTES).putLong(number).array());
  }

  private @Nullable Bytes key(String name) {
    byte[] position = store.get(name);
    return position == null ? null : Bytes.wrap(position);
  }
}
