package io.leadscorer.topology.time;

/**
 * A record was overtaken: it reached the scorer after a later one of another topic had been
 * counted. From its offset on, records of its topic's partition count at {@code floor} at the
 * earliest, because the clock never runs backwards (scoring.md 1.2).
 *
 * @param topic name on the cluster
 * @param floor UTC milliseconds
 */
public record Overtaken(String topic, int partition, long offset, long floor) {}
