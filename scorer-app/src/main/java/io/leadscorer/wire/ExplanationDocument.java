package io.leadscorer.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.leadscorer.domain.lead.Disposition;
import io.leadscorer.domain.score.Explanation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An explanation as its JSON has it: instants in ISO-8601, scores and points in decimals of a
 * point, shares of the score in whole units, which add up exactly.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExplanationDocument(
    String leadId,
    String modelId,
    int modelVersion,
    String zone,
    String at,
    String tier,
    String disposition,
    double score,
    boolean highIntent,
    long unitsPerPoint,
    List<Part> dimensions,
    List<Met> met,
    List<Correction> corrections,
    List<Unmet> unmet) {
  private static final Spelling<Disposition> DISPOSITION = Spelling.of(Disposition.class);

  /** What a dimension brings. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Part(
      String dimension,
      double raw,
      double counted,
      @Nullable Double floor,
      @Nullable Double full,
      @Nullable Double weight,
      double season,
      long units) {

    static Part of(Explanation.Part part) {
      return new Part(
          part.dimension(),
          decimal(part.raw()),
          decimal(part.counted()),
          decimalOrNull(part.floor()),
          decimalOrNull(part.full()),
          decimalOrNull(part.weight()),
          (double) part.season().numerator() / part.season().denominator(),
          part.units());
    }
  }

  /** A rule that counts. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Met(
      String rule,
      String dimension,
      double points,
      double originalPoints,
      int count,
      @Nullable String nextChangeAt,
      @Nullable Double pointsThen,
      @Nullable String endsAt,
      long units) {

    static Met of(Explanation.Met met) {
      Explanation.Change next = met.next();
      Long end = met.end();
      return new Met(
          met.rule(),
          met.dimension(),
          decimal(met.points()),
          decimal(met.original()),
          met.count(),
          next == null ? null : instant(next.at()),
          next == null ? null : decimal(next.points()),
          end == null ? null : instant(end),
          met.units());
    }
  }

  /** What makes the sum the score. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Correction(String name, @Nullable String dimension, long units) {

    static Correction of(Explanation.Correction correction) {
      return new Correction(correction.name(), correction.dimension(), correction.units());
    }
  }

  /** A rule that does not count. */
  record Unmet(String rule, String dimension, double points, String missing) {

    static Unmet of(Explanation.Unmet unmet) {
      return new Unmet(unmet.rule(), unmet.dimension(), decimal(unmet.points()), unmet.missing());
    }
  }

  static ExplanationDocument of(Explanation explanation) {
    return new ExplanationDocument(
        explanation.leadId(),
        explanation.modelId(),
        explanation.modelVersion(),
        explanation.zone().getId(),
        instant(explanation.at()),
        explanation.tier(),
        DISPOSITION.write(explanation.disposition()),
        explanation.score() / 100.0,
        explanation.highIntent(),
        explanation.unitsPerPoint(),
        explanation.dimensions().stream().map(Part::of).toList(),
        explanation.met().stream().map(Met::of).toList(),
        explanation.corrections().stream().map(Correction::of).toList(),
        explanation.unmet().stream().map(Unmet::of).toList());
  }

  private static String instant(long millis) {
    return Instant.ofEpochMilli(millis).toString();
  }

  private static double decimal(long thousandths) {
    return thousandths / 1000.0;
  }

  private static @Nullable Double decimalOrNull(@Nullable Long thousandths) {
    return thousandths == null ? null : decimal(thousandths);
  }
}
