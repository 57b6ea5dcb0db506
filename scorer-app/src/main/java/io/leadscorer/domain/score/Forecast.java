package io.leadscorer.domain.score;

import io.leadscorer.domain.lead.Disposition;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a lead stands and every step that time alone will take it, if nothing happens. Instants are
 * in UTC milliseconds, scores in hundredths of a point.
 *
 * @param zone the model's, in which people read the instants
 * @param at the lead's clock, at which it stands so
 * @param steps in order of time
 * @param until how far the steps reach where seasons go on to move the lead for ever, each year as
 *     in the last one before it; null where the last step is the last
 */
public record Forecast(
    String leadId,
    String modelId,
    int modelVersion,
    ZoneId zone,
    long at,
    String tier,
    Disposition disposition,
    int score,
    List<Step> steps,
    @Nullable Long until) {
  public Forecast {
    steps = List.copyOf(steps);
  }

  /**
   * An instant at which score, tier or disposition changes, and how the lead stands from then on.
   *
   * @param moves why, heaviest first
   */
  public record Step(long at, String tier, Disposition disposition, int score, List<Move> moves) {
    public Step {
      moves = List.copyOf(moves);
    }
  }

  /**
   * A contribution that changes, in thousandths of a point.
   *
   * @param rule as in the reasons of a tier change, or {@code season:} and a season's name, or
   *     {@code gate:} and the name of a gate that closes
   * @param dimension before whose weight the points count; null for a season, whose points are
   *     those that it adds to the score, and for a gate, which has none
   */
  public record Move(String rule, @Nullable String dimension, long before, long now) {}
}
