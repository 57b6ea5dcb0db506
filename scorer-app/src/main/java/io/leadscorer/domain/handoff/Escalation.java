package io.leadscorer.domain.handoff;

/** What people hear of a handoff that waits for its first contact, in order. */
public enum Escalation {
  AT_RISK,
  OVERDUE,
  OVERDUE_AGAIN
}
