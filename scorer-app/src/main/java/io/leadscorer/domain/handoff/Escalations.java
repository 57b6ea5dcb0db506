package io.leadscorer.domain.handoff;

/**
 * When people hear of a handoff that waits (handoff.md, SLA), in thousandths of its limit, rising.
 *
 * @param atRisk tells the representative
 * @param overdue tells the manager
 * @param overdueAgain tells the manager's manager
 */
public record Escalations(int atRisk, int overdue, int overdueAgain) {}
