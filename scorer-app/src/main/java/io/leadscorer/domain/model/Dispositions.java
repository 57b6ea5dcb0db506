package io.leadscorer.domain.model;

import io.leadscorer.domain.lead.LifecycleStage;
import java.util.Set;

/**
 * Who is not to be handed over, whatever the score (scoring.md 3).
 *
 * @param excludedStages lifecycle stages that exclude a lead
 * @param excluded profile condition that excludes a lead
 * @param disqualified profile condition that disqualifies a lead
 * @param nurtureDimension dimension that decides on long-term nurturing
 * @param nurtureBelow raw points below which a lead of a known company is nurtured, in thousandths
 */
public record Dispositions(
    Set<LifecycleStage> excludedStages,
    Condition excluded,
    Condition disqualified,
    int nurtureDimension,
    long nurtureBelow) {
  public Dispositions {
    excludedStages = Set.copyOf(excludedStages);
  }
}
