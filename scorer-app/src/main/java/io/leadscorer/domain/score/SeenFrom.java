package io.leadscorer.domain.score;

import io.leadscorer.domain.model.ModelVersion;

/**
 * A lead was first seen from an address (handoff.md, Anomalies).
 *
 * @param address keyed hash of the IP address
 * @param leads how many leads from one address are too many
 * @param within so many milliseconds
 */
public record SeenFrom(
    String leadId, String address, ModelVersion model, int leads, long within, long effectiveAt)
    implements DeskSignal {
  @Override
  public String id() {
    return leadId + ":from:" + address;
  }
}
