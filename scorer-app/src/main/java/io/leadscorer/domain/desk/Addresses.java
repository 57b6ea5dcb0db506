package io.leadscorer.domain.desk;

import org.jspecify.annotations.Nullable;

/** Where the desk keeps from which addresses leads were first seen. */
public interface Addresses {
  @Nullable SeenAddress get(String address);

  void put(SeenAddress address);

  void remove(String address);
}
