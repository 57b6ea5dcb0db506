package io.leadscorer.domain.model;

/** A profile that looks wrong while it meets a condition; an alert, and no points by itself. */
public record Suspicion(String rule, Condition when) {}
