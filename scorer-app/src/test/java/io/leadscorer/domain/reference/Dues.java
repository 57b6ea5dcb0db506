package io.leadscorer.domain.reference;

import java.util.List;

/**
 * What time alone changes about a lead at one instant, found by comparing it with the millisecond
 * before.
 *
 * @param aged the hours whose age does
 * @param sampled whether it is a midnight that makes points less
 */
record Dues(
    List<Long> aged,
    boolean sampled,
    boolean idleness,
    boolean penalty,
    boolean timing,
    boolean season) {

  static Dues at(long at, Standing standing) {
    Standing.Today today = standing.todayAt(at);
    Standing.Today before = standing.todayAt(at - 1);
    List<Long> faded = standing.behaviour().fadedAt(at);
    return new Dues(
        faded,
        !faded.isEmpty() && standing.calendar().midnightBefore(at) == at,
        standing.behaviour().idlePointsAt(at) != standing.behaviour().idlePointsAt(at - 1),
        standing.adjustments().repeatedAt(at) != standing.adjustments().repeatedAt(at - 1),
        today.timing() != before.timing(),
        today.onAll() != before.onAll() || today.onTiming() != before.onTiming());
  }

  boolean byAge() {
    return !aged.isEmpty() || idleness || penalty;
  }

  boolean byCalendar() {
    return timing || season;
  }

  /** How many deadlines: all points of one hour are one, and so are all that a midnight samples. */
  long count() {
    return (sampled ? 1 : aged.stream().distinct().count())
        + (idleness ? 1 : 0)
        + (penalty ? 1 : 0)
        + (timing ? 1 : 0)
        + (season ? 1 : 0);
  }
}
