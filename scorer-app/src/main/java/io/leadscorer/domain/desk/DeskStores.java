package io.leadscorer.domain.desk;

import io.leadscorer.domain.flow.DueIndex;

/**
 * Everything that the desk keeps.
 *
 * @param due when addresses are forgotten
 */
public record DeskStores(
    DeskQueue queue,
    DeskHandoffs handoffs,
    DeskReps reps,
    ContactRates rates,
    Addresses addresses,
    DueIndex due) {}
