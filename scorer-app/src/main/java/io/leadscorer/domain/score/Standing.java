package io.leadscorer.domain.score;

import io.leadscorer.domain.handoff.HandoffState;
import io.leadscorer.domain.lead.Disposition;
import io.leadscorer.domain.lead.LifecycleStage;
import io.leadscorer.domain.lead.Touch;
import io.leadscorer.domain.score.Outcome.NextDrop;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a lead stands under one model. Instants are in UTC milliseconds, scores in hundredths of a
 * point, points in thousandths.
 *
 * @param zone the model's, in which people read the instants
 * @param at the lead's clock, at which it stands so
 * @param dimensions part of the score by dimension, in model order
 * @param adjustments sum of all points outside the dimensions
 * @param companyId null when the lead has none
 * @param sequence that of the lead's last tier change
 * @param sales how the latest handoff stands; null before the first
 * @param nextChange the first step that time alone will take the lead; null for none
 * @param nextDrop where time alone will take it down to; null when nowhere lower
 * @param journey the latest touches, in order of arrival
 */
public record Standing(
    String leadId,
    String modelId,
    int modelVersion,
    ZoneId zone,
    long at,
    String tier,
    Disposition disposition,
    int score,
    boolean highIntent,
    Map<String, Long> dimensions,
    long adjustments,
    LifecycleStage stage,
    @Nullable String companyId,
    long sequence,
    @Nullable Sales sales,
    @Nullable NextChange nextChange,
    @Nullable NextDrop nextDrop,
    List<Touch> journey) {
  public Standing {
    dimensions = Collections.unmodifiableMap(new LinkedHashMap<>(dimensions));
    journey = List.copyOf(journey);
  }

  /**
   * How the lead's latest handoff stands.
   *
   * @param deadline for the first contact; null where nobody waits for that
   * @param owner the representative who has the lead; null while nobody has
   */
  public record Sales(
      String handoffId, HandoffState state, @Nullable Long deadline, @Nullable String owner) {}

  /** How the lead will stand from an instant on if nothing happens. */
  public record NextChange(long at, String tier, Disposition disposition, int score) {}
}
