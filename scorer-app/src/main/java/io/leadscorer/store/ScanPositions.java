package io.leadscorer.store;

import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** How far a partition has come in logs that it shares with others. */
record ScanPositions(KeyValueStore<String, byte[]> store) {
  private static final String COMPANY_CHANGES = "company-changes";

  @Nullable Bytes companyChanges() {
    byte[] position = store.get(COMPANY_CHANGES);
    return position == null ? null : Bytes.wrap(position);
  }

  void companyChanges(Bytes position) {
    store.put(COMPANY_CHANGES, position.get());
  }
}
