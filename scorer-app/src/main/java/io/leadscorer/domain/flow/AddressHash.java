package io.leadscorer.domain.flow;

import org.jspecify.annotations.Nullable;

/** What is kept and told of IP addresses in their place. */
@FunctionalInterface
public interface AddressHash {
  /** Nothing is: addresses are not looked at. */
  AddressHash NONE = address -> null;

  /** The keyed hash of an address; null where no key was given. */
  @Nullable String of(String address);
}
