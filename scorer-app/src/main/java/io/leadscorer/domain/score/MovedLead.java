package io.leadscorer.domain.score;

import java.util.Comparator;

/** A lead with its tiers under two models, and its scores in hundredths of a point. */
public record MovedLead(String leadId, TierMove tiers, int scoreA, int scoreB) {
  /** Those that move farthest come first. */
  public static final Comparator<MovedLead> FARTHEST_FIRST =
      Comparator.<MovedLead>comparingInt(lead -> Math.abs(lead.scoreB() - lead.scoreA()))
          .reversed()
          .thenComparing(MovedLead::leadId);
}
