package io.leadscorer.topology.time;

/** How far this instance has read the company profiles, which all its partitions share. */
@FunctionalInterface
public interface CompanyLog {
  /** Everything is always read: there is no other thread that could be behind. */
  CompanyLog ALWAYS_READ = instant -> {};

  /**
   * Returns when all company profiles that were appended up to an instant have been read.
   *
   * @throws org.apache.kafka.streams.errors.StreamsException when that takes too long
   */
  void awaitReadUpTo(long instant);
}
