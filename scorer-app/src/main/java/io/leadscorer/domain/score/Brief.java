package io.leadscorer.domain.score;

import io.leadscorer.domain.handoff.Destination;
import io.leadscorer.domain.lead.Touch;
import io.leadscorer.domain.model.ModelVersion;
import io.leadscorer.domain.score.Outcome.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a representative is to know of a lead that is handed over.
 *
 * @param month the local one, like {@code 2026-11}, that the handoff is counted in
 * @param sequence that of the tier change with which it is
 * @param score in hundredths of a point
 * @param destination null where no route takes the lead
 * @param referrer the page that the lead's first kept event came from
 * @param downloads oldest first
 * @param journey the latest touches, oldest first
 */
public record Brief(
    ModelVersion model,
    String month,
    long sequence,
    int score,
    List<Reason> reasons,
    @Nullable Destination destination,
    @Nullable String originalSource,
    @Nullable String referrer,
    @Nullable Touch firstTouch,
    List<Touch> downloads,
    List<Touch> journey) {
  public Brief {
    reasons = List.copyOf(reasons);
    downloads = List.copyOf(downloads);
    journey = List.copyOf(journey);
  }

  /** What may be kept and told of a lead that was erased. */
  public Brief ofErased() {
    return new Brief(
        model,
        month,
        sequence,
        score,
        List.of(),
        destination,
        null,
        null,
        null,
        List.of(),
        List.of());
  }
}
