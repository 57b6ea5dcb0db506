package io.leadscorer.replay;

import io.leadscorer.domain.flow.AddressHash;
import io.leadscorer.domain.handoff.Routing;
import io.leadscorer.modelfile.RoutingReader;

/**
 * On what terms leads are handed over in a replay.
 *
 * @param addresses says what is told of IP addresses
 */
public record Terms(Routing routing, AddressHash addresses) {
  /** Those that ship with the product, and addresses left alone. */
  public static Terms shipped() {
    return new Terms(RoutingReader.shipped(), AddressHash.NONE);
  }
}
