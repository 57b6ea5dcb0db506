package io.leadscorer.domain.model;

/**
 * Points by how long ago the last of some events was; none for a lead that never had one.
 *
 * @param dimension index, or {@link Dimension#ADJUSTMENTS}
 * @param when notes the hour of the last event; its decay is {@code bands}
 */
public record RecencyRule(String name, int dimension, EventRule when, Decay.Banded bands) {}
