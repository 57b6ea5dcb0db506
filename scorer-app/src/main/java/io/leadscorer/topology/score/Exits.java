package io.leadscorer.topology.score;

/**
 * Names of the steps behind the scoring step.
 *
 * @param outcomes takes what became of leads
 * @param deadLetters takes what was refused
 * @param order takes notes of records that were overtaken
 * @param desk takes what the desk is to know
 */
public record Exits(String outcomes, String deadLetters, String order, String desk) {}
