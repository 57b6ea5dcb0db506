package io.leadscorer.wire;

import io.leadscorer.domain.score.Comparison;
import java.util.List;

/**
 * What one instance says of its leads under two models.
 *
 * @param partitions whose leads were compared, in order
 * @param allPartitions how many there are
 * @param others where the other instances answer
 */
public record ComparedLeads(
    Comparison comparison, List<Integer> partitions, int allPartitions, List<String> others) {}
