package io.leadscorer.domain.desk;

import io.leadscorer.domain.model.ModelVersion;
import io.leadscorer.domain.score.Outcome;
import java.util.List;

/**
 * Too many leads were first seen from one address (handoff.md, Anomalies).
 *
 * @param address keyed hash of the IP address
 * @param leadIds in the order in which they were seen
 */
public record ManyLeadsFromAddress(
    String address, List<String> leadIds, ModelVersion model, long effectiveAt) implements Outcome {
  public ManyLeadsFromAddress {
    leadIds = List.copyOf(leadIds);
  }

  /** The lead with which they became too many. */
  @Override
  public String leadId() {
    return leadIds.get(leadIds.size() - 1);
  }

  @Override
  public String id() {
    return "ip:" + address + ":" + effectiveAt;
  }
}
