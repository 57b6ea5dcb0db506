package io.leadscorer.domain.model;

/**
 * High purchase intent: enough undecayed positive points within a window (scoring.md 2.3).
 *
 * @param window milliseconds
 * @param points thousandths
 */
public record Intent(int dimension, long window, long points) {}
