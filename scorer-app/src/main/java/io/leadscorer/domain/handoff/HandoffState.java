package io.leadscorer.domain.handoff;

/** Where a handoff stands (handoff.md, Life of a handoff). */
public enum HandoffState {
  VERIFYING,
  OPEN,
  CONTACTED,
  ACCEPTED,
  RETURNED,
  REJECTED,
  WITHDRAWN;

  /** Whether it waits for its first contact. */
  public boolean waits() {
    return this == VERIFYING || this == OPEN;
  }

  /** Whether sales have not yet given their verdict on it. */
  public boolean isUndecided() {
    return waits() || this == CONTACTED;
  }

  /** Whether the representative still has the lead. */
  public boolean isHeld() {
    return isUndecided() || this == ACCEPTED;
  }
}
