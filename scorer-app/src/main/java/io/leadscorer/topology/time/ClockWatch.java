package io.leadscorer.topology.time;

/**
 * Is told how the clocks of this instance's partitions move; called from the threads that process
 * them.
 */
public interface ClockWatch {
  /** Nobody watches. */
  ClockWatch NONE =
      new ClockWatch() {
        @Override
        public void clockStands(int partition, long instant) {}

        @Override
        public void drainedUpTo(int partition, long instant) {}

        @Override
        public void released(int partition) {}
      };

  /** A tick was read: the clock of a partition stands at an instant, in UTC milliseconds. */
  void clockStands(int partition, long instant);

  /** What is due in a partition before an instant has been done. */
  void drainedUpTo(int partition, long instant);

  /** Another instance may look after this partition from now on. */
  void released(int partition);
}
