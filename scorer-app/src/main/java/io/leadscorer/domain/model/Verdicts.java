package io.leadscorer.domain.model;

/**
 * What sales verdicts cost (scoring.md 4), in thousandths.
 *
 * @param notReadyBelow how far under its tier's threshold a lead is brought
 * @param unqualified points, negative
 */
public record Verdicts(long notReadyBelow, long unqualified) {}
