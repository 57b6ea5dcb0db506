package io.leadscorer.domain.score;

import io.leadscorer.domain.lead.Disposition;
import io.leadscorer.domain.model.Fraction;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a lead has its score at an instant (scoring.md 3). Instants are in UTC milliseconds, scores
 * in hundredths of a point, points in thousandths, shares of the score in exact units. One whose
 * lines do not add up to the score cannot be made.
 *
 * @param zone the model's, in which people read the instants
 * @param unitsPerPoint how many units make one point of the score; a multiple of 100
 * @param dimensions those of the model, and the adjustments as the last
 * @param met what counts, in model order
 * @param corrections what makes the sum of all that is met the score
 * @param unmet what does not count, in model order
 */
public record Explanation(
    String leadId,
    String modelId,
    int modelVersion,
    ZoneId zone,
    long at,
    String tier,
    Disposition disposition,
    int score,
    boolean highIntent,
    long unitsPerPoint,
    List<Part> dimensions,
    List<Met> met,
    List<Correction> corrections,
    List<Unmet> unmet) {

  /**
   * @throws IllegalStateException when the lines do not add up to the score, or to a dimension's
   *     part of it
   */
  public Explanation {
    dimensions = List.copyOf(dimensions);
    met = List.copyOf(met);
    corrections = List.copyOf(corrections);
    unmet = List.copyOf(unmet);
    requireSums(leadId, dimensions, met, corrections, score * (unitsPerPoint / 100));
  }

  /**
   * What a dimension brings.
   *
   * @param raw the sum of its rules after the caps of groups
   * @param counted the raw points between floor and full
   * @param floor null for the adjustments, which have no bounds and no weight
   * @param full as floor
   * @param weight points of the score that full raw points earn; null for the adjustments
   * @param units of the score, with the season
   */
  public record Part(
      String dimension,
      long raw,
      long counted,
      @Nullable Long floor,
      @Nullable Long full,
      @Nullable Long weight,
      Fraction season,
      long units) {}

  /**
   * A rule that counts, or a gate that is open, which brings no points.
   *
   * @param points before the dimension's weight
   * @param original the points before they faded
   * @param count how often it was met, as far as it is still known
   * @param next the first change that time alone brings; null for none
   * @param end from when on nothing is left for good; null if something stays
   * @param units of the score, as if there were no bounds, caps and seasons
   */
  public record Met(
      String rule,
      String dimension,
      long points,
      long original,
      int count,
      @Nullable Change next,
      @Nullable Long end,
      long units) {}

  /** Points from an instant on. */
  public record Change(long at, long points) {}

  /**
   * A cap, a bound, a season or the rounding.
   *
   * @param dimension null where it is one of the total
   */
  public record Correction(String name, @Nullable String dimension, long units) {}

  /**
   * A rule that does not count, or a gate that is closed.
   *
   * @param points what it would bring when met once, or often enough
   * @param missing why not, in words
   */
  public record Unmet(String rule, String dimension, long points, String missing) {}

  private static void requireSums(
      String leadId, List<Part> parts, List<Met> met, List<Correction> corrections, long score) {
    Map<String, Long> sums = new HashMap<>();
    met.forEach(line -> sums.merge(line.dimension(), line.units(), Long::sum));
    long total = 0;
    for (Correction line : corrections) {
      if (line.dimension() == null) {
        total += line.units();
      } else {
        sums.merge(line.dimension(), line.units(), Long::sum);
      }
    }
    for (Part part : parts) {
      Long sum = sums.remove(part.dimension());
      requireEqual(leadId, part.dimension(), sum == null ? 0 : sum, part.units());
      total += part.units();
    }
    if (!sums.isEmpty()) {
      throw new IllegalStateException(
          "the explanation of lead %s has lines of unknown dimensions %s"
              .formatted(leadId, sums.keySet()));
    }
    requireEqual(leadId, "the score", total, score);
  }

  private static void requireEqual(String leadId, String of, long sum, long expected) {
    if (sum != expected) {
      throw new IllegalStateException(
          "the explanation of lead %s does not add up: the lines of %s make %d units, not %d"
              .formatted(leadId, of, sum, expected));
    }
  }
}
