package io.leadscorer.domain.model;

/**
 * Points for a matching event (scoring.md 2.1, 2.6), or a matching event that is only counted.
 *
 * @param index position among all event rules of the model; the lead state counts by it
 * @param group index of the group it stands in, or {@link #COUNTED}
 * @param points thousandths for each event
 */
public record EventRule(
    int index, String name, int group, Condition when, long points, Decay decay, Cap cap) {
  /** In place of a group: the events say something together, and each earns nothing by itself. */
  public static final int COUNTED = -1;

  /** A rule without a cap. */
  public EventRule(int index, String name, int group, Condition when, long points, Decay decay) {
    this(index, name, group, when, points, decay, Cap.NONE);
  }

  /** Events that are only counted: they earn no points, their bands say what they are worth. */
  public static EventRule counting(int index, String name, Condition when, Decay.Banded bands) {
    return new EventRule(index, name, COUNTED, when, 0, bands);
  }

  /** Whether its events are only counted. */
  public boolean isCounted() {
    return group == COUNTED;
  }
}
