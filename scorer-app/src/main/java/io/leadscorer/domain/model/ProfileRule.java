package io.leadscorer.domain.model;

/**
 * Points while a lead's profile and its company's meet a condition (scoring.md 2.5).
 *
 * @param dimension index, or {@link Dimension#ADJUSTMENTS}
 * @param points thousandths
 */
public record ProfileRule(String name, int dimension, Condition when, long points) {}
