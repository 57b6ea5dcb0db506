package io.leadscorer.wire;

/** What an output record tells, as its {@code ce_type} says it. */
public enum CloudEventType {
  TIER_CHANGED("io.leadscorer.tier.changed.v1", true),
  LEAD_SCORED("io.leadscorer.lead.scored.v1", true),
  NURTURE_JOINED("io.leadscorer.nurture.joined.v1", true),
  NURTURE_LEFT("io.leadscorer.nurture.left.v1", false),
  LEAD_ERASED("io.leadscorer.lead.erased.v1", false),
  HANDOFF_CHANGED("io.leadscorer.handoff.changed.v1", true),
  SLA_ESCALATED("io.leadscorer.sla.escalated.v1", true),
  LIFECYCLE_CHANGED("io.leadscorer.lifecycle.changed.v1", true),
  ANOMALY_FOUND("io.leadscorer.anomaly.found.v1", true),
  RECORD_REFUSED("io.leadscorer.record.refused.v1", false);

  private final String wireName;
  private final boolean hasValue;

  CloudEventType(String wireName, boolean hasValue) {
    this.wireName = wireName;
    this.hasValue = hasValue;
  }

  /** The {@code ce_type}. */
  public String wireName() {
    return wireName;
  }

  /** Whether such records have a value of ours; the others are tombstones, or as received. */
  public boolean hasValue() {
    return hasValue;
  }
}
