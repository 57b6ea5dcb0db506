package io.leadscorer.topology.time;

/** The clock of a partition stands at an instant. */
public record Tick(long instant) {}
