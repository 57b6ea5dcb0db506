package io.leadscorer.domain.score;

/**
 * What a lead is worth at one instant.
 *
 * @param events what events bring
 * @param raw thousandths by dimension, before clamp, weight and season
 * @param parts units by dimension
 * @param adjustments thousandths
 * @param total units, not clamped
 * @param score hundredths of a point
 * @param least index of the lowest tier that the gates allow
 * @param nextChange the first later instant at which time alone could change any of it
 * @param nextLasting the same without the seasons, which come back for ever
 */
@SuppressWarnings("ArrayRecordComponent") // made once, read by the scorer alone, never compared
record Evaluation(
    EventPoints events,
    long[] raw,
    long[] parts,
    long adjustments,
    long total,
    int score,
    int least,
    boolean highIntent,
    long nextChange,
    long nextLasting) {}
