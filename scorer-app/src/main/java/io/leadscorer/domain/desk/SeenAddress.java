package io.leadscorer.domain.desk;

import java.util.List;

/**
 * The latest leads that were first seen from an address: no more than are too many.
 *
 * @param address keyed hash of the IP address
 * @param quietUntil until when no alert of it is told again, in UTC milliseconds
 * @param forgetAt when nothing of it matters any more
 */
public record SeenAddress(
    String address, List<Sighting> sightings, long quietUntil, long forgetAt) {
  public SeenAddress {
    sightings = List.copyOf(sightings);
  }

  /** A lead was first seen there at an instant. */
  public record Sighting(String leadId, long at) {}
}
