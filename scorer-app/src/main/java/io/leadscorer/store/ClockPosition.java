package io.leadscorer.store;

/** Where a partition's clock is kept: a position in the merge of its topics. */
public interface ClockPosition {
  /**
   * The position of the last record that counted later than its own time; 0 before there was one.
   */
  long clock();

  void clock(long position);
}
