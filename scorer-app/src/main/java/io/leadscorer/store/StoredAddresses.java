package io.leadscorer.store;

import io.leadscorer.domain.desk.Addresses;
import io.leadscorer.domain.desk.SeenAddress;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Addresses, by their hash. */
record StoredAddresses(KeyValueStore<String, SeenAddress> store) implements Addresses {
  @Override
  public @Nullable SeenAddress get(String address) {
    return store.get(address);
  }

  @Override
  public void put(SeenAddress address) {
    store.put(address.address(), address);
  }

  @Override
  public void remove(String address) {
    store.delete(address);
  }
}
