package io.leadscorer.domain.desk;

import java.util.List;

/** Where the desk counts how many handoffs were contacted in time (handoff.md, SLA). */
public interface ContactRates {

  /**
   * Handoffs of one tier that were opened in one month, of those that were contacted or are past
   * their deadline.
   *
   * @param month local, like {@code 2026-11}
   */
  record Rate(String tier, String month, long inTime, long all) {}

  /** Counts one more. */
  void count(String tier, String month, boolean inTime);

  /** All there are, by month and tier. */
  List<Rate> all();
}
