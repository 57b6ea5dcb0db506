package io.leadscorer.domain.score;

import io.leadscorer.domain.model.Time;

/**
 * One rule's share in a score at an instant.
 *
 * @param dimension index, or that of adjustments
 * @param points thousandths, before the dimension's weight
 * @param nextChange when time alone next can change it, or {@link Time#NEVER}
 */
record Line(String rule, int dimension, long points, long nextChange) {}
