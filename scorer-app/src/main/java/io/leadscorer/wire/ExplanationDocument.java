package io.leadscorer.wire;

import static io.leadscorer.wire.DocumentValues.hundredths;
import static io.leadscorer.wire.DocumentValues.instant;
import static io.leadscorer.wire.DocumentValues.instantOrNull;
import static io.leadscorer.wire.DocumentValues.millis;
import static io.leadscorer.wire.DocumentValues.millisOrNull;
import static io.leadscorer.wire.DocumentValues.pointsOrNull;
import static io.leadscorer.wire.DocumentValues.thousandths;
import static io.leadscorer.wire.DocumentValues.thousandthsOrNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.leadscorer.domain.lead.Disposition;
import io.leadscorer.domain.model.Fraction;
import io.leadscorer.domain.score.Explanation;
import java.math.BigDecimal;
import java.time.ZoneId;
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
      @JsonSetter(nulls = Nulls.SET) @Nullable Double floor,
      @JsonSetter(nulls = Nulls.SET) @Nullable Double full,
      @JsonSetter(nulls = Nulls.SET) @Nullable Double weight,
      double season,
      long units) {

    static Part of(Explanation.Part part) {
      return new Part(
          part.dimension(),
          DocumentValues.points(part.raw()),
          DocumentValues.points(part.counted()),
          pointsOrNull(part.floor()),
          pointsOrNull(part.full()),
          pointsOrNull(part.weight()),
          (double) part.season().numerator() / part.season().denominator(),
          part.units());
    }

    Explanation.Part part() {
      return new Explanation.Part(
          dimension,
          thousandths(raw),
          thousandths(counted),
          thousandthsOrNull(floor),
          thousandthsOrNull(full),
          thousandthsOrNull(weight),
          fraction(season),
          units);
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
      @JsonSetter(nulls = Nulls.SET) @Nullable String nextChangeAt,
      @JsonSetter(nulls = Nulls.SET) @Nullable Double pointsThen,
      @JsonSetter(nulls = Nulls.SET) @Nullable String endsAt,
      long units) {

    static Met of(Explanation.Met met) {
      Explanation.Change next = met.next();
      return new Met(
          met.rule(),
          met.dimension(),
          DocumentValues.points(met.points()),
          DocumentValues.points(met.original()),
          met.count(),
          next == null ? null : instant(next.at()),
          next == null ? null : DocumentValues.points(next.points()),
          instantOrNull(met.end()),
          met.units());
    }

    Explanation.Met met() {
      return new Explanation.Met(
          rule,
          dimension,
          thousandths(points),
          thousandths(originalPoints),
          count,
          nextChangeAt == null || pointsThen == null
              ? null
              : new Explanation.Change(millis(nextChangeAt), thousandths(pointsThen)),
          millisOrNull(endsAt),
          units);
    }
  }

  /** What makes the sum the score. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Correction(
      String name, @JsonSetter(nulls = Nulls.SET) @Nullable String dimension, long units) {

    static Correction of(Explanation.Correction correction) {
      return new Correction(correction.name(), correction.dimension(), correction.units());
    }

    Explanation.Correction correction() {
      return new Explanation.Correction(name, dimension, units);
    }
  }

  /** A rule that does not count. */
  record Unmet(String rule, String dimension, double points, String missing) {

    static Unmet of(Explanation.Unmet unmet) {
      return new Unmet(
          unmet.rule(), unmet.dimension(), DocumentValues.points(unmet.points()), unmet.missing());
    }

    Explanation.Unmet unmet() {
      return new Explanation.Unmet(rule, dimension, thousandths(points), missing);
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
        DocumentValues.score(explanation.score()),
        explanation.highIntent(),
        explanation.unitsPerPoint(),
        explanation.dimensions().stream().map(Part::of).toList(),
        explanation.met().stream().map(Met::of).toList(),
        explanation.corrections().stream().map(Correction::of).toList(),
        explanation.unmet().stream().map(Unmet::of).toList());
  }

  Explanation explanation() {
    return new Explanation(
        leadId,
        modelId,
        modelVersion,
        ZoneId.of(zone),
        millis(at),
        tier,
        DISPOSITION.read("disposition", disposition),
        hundredths(score),
        highIntent,
        unitsPerPoint,
        dimensions.stream().map(Part::part).toList(),
        met.stream().map(Met::met).toList(),
        corrections.stream().map(Correction::correction).toList(),
        unmet.stream().map(Unmet::unmet).toList());
  }

  private static Fraction fraction(double decimal) {
    BigDecimal exact = BigDecimal.valueOf(decimal);
    int digits = Math.max(0, exact.scale());
    return new Fraction(
        exact.movePointRight(digits).longValueExact(), BigDecimal.TEN.pow(digits).longValueExact());
  }
}
