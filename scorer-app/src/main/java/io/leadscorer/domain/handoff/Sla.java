package io.leadscorer.domain.handoff;

/**
 * The instants by which a handoff is to be contacted, and at which people hear that it was not
 * (handoff.md, SLA), in UTC milliseconds.
 *
 * @param deadline for the first contact
 */
public record Sla(long deadline, long atRisk, long overdue, long overdueAgain) {

  /** That of a limit which runs from an instant. */
  public static Sla from(long instant, long limit, Escalations when) {
    return new Sla(
        instant + limit,
        instant + share(limit, when.atRisk()),
        instant + share(limit, when.overdue()),
        instant + share(limit, when.overdueAgain()));
  }

  private static long share(long limit, int thousandths) {
    return limit * thousandths / 1000;
  }

  long at(Escalation escalation) {
    return switch (escalation) {
      case AT_RISK -> atRisk;
      case OVERDUE -> overdue;
      case OVERDUE_AGAIN -> overdueAgain;
    };
  }
}
