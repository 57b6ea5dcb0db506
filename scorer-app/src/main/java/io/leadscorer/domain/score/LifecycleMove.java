package io.leadscorer.domain.score;

import io.leadscorer.domain.lead.LifecycleStage;
import io.leadscorer.domain.model.ModelVersion;
import org.jspecify.annotations.Nullable;

/**
 * A lead reached another stage of its lifecycle (handoff.md, Lifecycle).
 *
 * @param sequence counts the lead's stages, from 1
 * @param from null before the first
 * @param milestone whether the lead is further than it ever was
 * @param score in hundredths of a point
 * @param handoff number of the lead's latest; 0 before the first
 */
public record LifecycleMove(
    String leadId,
    long sequence,
    @Nullable LifecycleStage from,
    LifecycleStage to,
    boolean milestone,
    Cause cause,
    ModelVersion model,
    String tier,
    int score,
    long handoff,
    long effectiveAt)
    implements Outcome {
  @Override
  public String id() {
    return leadId + ":l:" + sequence;
  }
}
