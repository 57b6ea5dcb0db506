package io.leadscorer.replay.desk;

import io.leadscorer.domain.desk.Addresses;
import io.leadscorer.domain.desk.SeenAddress;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Addresses in a map. */
final class InMemoryAddresses implements Addresses {
  private final Map<String, SeenAddress> addresses = new HashMap<>();

  @Override
  public @Nullable SeenAddress get(String address) {
    return addresses.get(address);
  }

  @Override
  public void put(SeenAddress address) {
    addresses.put(address.address(), address);
  }

  @Override
  public void remove(String address) {
    addresses.remove(address);
  }
}
