package io.leadscorer.domain.score;

/**
 * What events bring at an instant, in thousandths.
 *
 * @param ofRules what is left of each rule's points within the rule's cap, by index; for events
 *     that are only counted, how many there are
 * @param cuts what its cap takes from each group, by index; never more than 0
 * @param forIntent undecayed points within the window of intent
 * @param nextChange the first later instant at which age changes any of it
 */
@SuppressWarnings("ArrayRecordComponent") // made once, read by its maker's callers, never compared
record EventPoints(long[] ofRules, long[] cuts, long forIntent, long nextChange) {}
