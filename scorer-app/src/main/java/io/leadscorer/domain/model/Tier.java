package io.leadscorer.domain.model;

import io.leadscorer.domain.lead.LifecycleStage;
import org.jspecify.annotations.Nullable;

/**
 * A band of scores (scoring.md 3), in hundredths of a point.
 *
 * @param hysteresis how far below {@code from} a lead must come before it falls out
 * @param handoff whether its leads are handed to sales
 * @param stage the lifecycle stage that a lead reaches with it, if it is not further; null for none
 */
public record Tier(
    String name, int from, int hysteresis, boolean handoff, @Nullable LifecycleStage stage) {}
