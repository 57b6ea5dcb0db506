package io.leadscorer.domain.model;

/**
 * A band of scores (scoring.md 3), in hundredths of a point.
 *
 * @param hysteresis how far below {@code from} a lead must come before it falls out
 * @param handoff whether its leads are handed to sales
 */
public record Tier(String name, int from, int hysteresis, boolean handoff) {}
