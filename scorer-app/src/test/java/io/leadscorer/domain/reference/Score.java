package io.leadscorer.domain.reference;

import io.leadscorer.domain.lead.Disposition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The formula (scoring.md 3).
 *
 * @param fit raw points of that dimension, before clamp and season
 * @param parts by dimension, in thousandths, rounded half up
 * @param adjustments in thousandths
 * @param total of all parts and adjustments, not clamped
 * @param hundredths the score
 * @param leastRank how high an open gate lifts the lead, from 0 for COLD to 3 for HOT
 */
record Score(
    long fit,
    Map<String, Long> parts,
    long adjustments,
    Exact total,
    int hundredths,
    int leastRank) {
  private static final List<String> LOWEST_FIRST = List.of("COLD", "COOL", "WARM", "HOT");
  private static final long LONG_TERM_BELOW = 15;

  /** Everything that the formula reads; behaviour and adjustments are in thousandths. */
  record Inputs(
      long behaviour,
      long demographic,
      long fit,
      long timing,
      long adjustments,
      int leastRank,
      int halvesOnAll,
      int onTiming) {}

  static Score of(Inputs in, Variant.Range scores) {
    Exact season = Exact.of(in.halvesOnAll, 2);
    Map<String, Exact> parts = new LinkedHashMap<>();
    parts.put("behavior", part(40, Exact.of(in.behaviour, 1000), -20, 100).times(season));
    parts.put("demographic", part(25, Exact.of(in.demographic), 0, 55).times(season));
    parts.put("fit", part(25, Exact.of(in.fit), 0, 25).times(season));
    parts.put(
        "timing", part(10, Exact.of(in.timing), 0, 10).times(season).times(Exact.of(in.onTiming)));
    Exact total = Exact.of(in.adjustments, 1000);
    Map<String, Long> thousandths = new LinkedHashMap<>();
    for (Map.Entry<String, Exact> part : parts.entrySet()) {
      total = total.plus(part.getValue());
      thousandths.put(part.getKey(), part.getValue().roundedHalfUp(3));
    }
    int score = Math.toIntExact(total.clampedTo(scores.from(), scores.to()).roundedHalfUp(2));
    return new Score(in.fit, thousandths, in.adjustments, total, score, in.leastRank);
  }

  private static Exact part(long weight, Exact raw, long floor, long full) {
    return raw.clampedTo(floor, full).times(Exact.of(weight, full));
  }

  String tier() {
    return LOWEST_FIRST.get(Math.max(leastRank, LOWEST_FIRST.indexOf(tierByPoints())));
  }

  private String tierByPoints() {
    if (hundredths >= 8000) {
      return "HOT";
    }
    if (hundredths >= 6000) {
      return "WARM";
    }
    return hundredths >= 4000 ? "COOL" : "COLD";
  }

  /** The disposition of a lead that is neither excluded nor disqualified. */
  Disposition dispositionByScore(boolean companyKnown) {
    if (companyKnown && fit < LONG_TERM_BELOW) {
      return Disposition.LONG_TERM_NURTURE;
    }
    return tier().equals("COLD") ? Disposition.NURTURE : Disposition.HANDOFF;
  }

  /** Points, in thousandths, that a verdict {@code not_ready} takes (scoring.md 4). */
  long demotion() {
    long threshold =
        switch (tier()) {
          case "HOT" -> 80;
          case "WARM" -> 60;
          case "COOL" -> 40;
          default -> 0;
        };
    // A lead that a gate alone holds there may be lower already: nothing is given.
    return threshold == 0 ? 0 : Math.min(0, Exact.of(threshold - 1).minus(total).roundedHalfUp(3));
  }
}
