package io.leadscorer.domain.score;

import io.leadscorer.domain.model.ModelVersion;
import org.jspecify.annotations.Nullable;

/**
 * Something about one lead looks wrong (handoff.md, Anomalies).
 *
 * @param rule of the model
 * @param repeated the action that was repeated; null where it is the lead's profile that looks
 *     wrong
 */
public record LeadAnomaly(
    String leadId, ModelVersion model, String rule, @Nullable Repeated repeated, long effectiveAt)
    implements Outcome {

  /** An action too often in one day. */
  public record Repeated(String eventType, @Nullable String target, int count) {}

  @Override
  public String id() {
    return leadId + ":" + model.id() + ":" + rule + ":" + effectiveAt;
  }
}
