package io.leadscorer.domain.model;

/**
 * Points for a matching event (scoring.md 2.1, 2.6).
 *
 * @param index position among all event rules of the model; the lead state counts by it
 * @param group index of the group it stands in
 * @param points thousandths for each event
 */
public record EventRule(
    int index, String name, int group, Condition when, long points, Decay decay) {}
