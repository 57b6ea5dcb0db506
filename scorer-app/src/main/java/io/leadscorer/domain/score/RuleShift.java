package io.leadscorer.domain.score;

/**
 * A rule whose points differ between two models.
 *
 * @param leads that have another tier, and for which it brings other points
 * @param points the sum under the second less that under the first, in thousandths of a point of
 *     the score
 */
public record RuleShift(String rule, long leads, long points) {}
