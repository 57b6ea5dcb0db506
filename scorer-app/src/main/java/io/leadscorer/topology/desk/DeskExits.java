package io.leadscorer.topology.desk;

/**
 * Names of the steps behind the desk.
 *
 * @param outcomes takes what it decided
 * @param owners takes who has which lead
 * @param order takes notes of roster changes that came late
 */
public record DeskExits(String outcomes, String owners, String order) {}
