package io.leadscorer.domain.handoff;

/**
 * The second step of verification (handoff.md, Life of a handoff 5). Durations in milliseconds.
 *
 * @param required whether handoffs open as verifying
 * @param call how long a call must last
 * @param within how soon after the opening it must have come
 */
public record Verification(boolean required, long call, long within) {}
