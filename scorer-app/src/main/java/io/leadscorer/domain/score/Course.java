package io.leadscorer.domain.score;

import io.leadscorer.domain.model.Time;
import io.leadscorer.domain.state.LeadState;

/**
 * Follows a lead through time alone: stands at each instant at which something about it could
 * change, one after another, with the evaluator's word for it. The lead itself stays as it is.
 */
final class Course {
  /** Seasons come back every year: one more year after the last other change shows them all. */
  private static final long ALL_SEASONS = 367 * Time.DAY;

  private final Evaluator evaluator;
  private final Tiers tiers;
  private final LeadState lead;
  private long at;
  private String tier;
  private Evaluation now;
  private long lastLasting;

  /** Begins where a lead stands at an instant. */
  Course(Evaluator evaluator, Tiers tiers, LeadState lead, Evaluation now, long at) {
    this.evaluator = evaluator;
    this.tiers = tiers;
    this.lead = lead;
    this.at = at;
    this.tier = lead.tier();
    this.now = now;
    this.lastLasting = at;
  }

  /** Goes on to the next instant, if anything that was not seen yet can come. */
  boolean next() {
    long instant = now.nextChange();
    boolean lasting = now.nextLasting() != Time.NEVER;
    // What never comes is out of reach, too.
    if (!evaluator.reaches(instant) || (!lasting && instant > allSeasonsSeen())) {
      return false;
    }
    at = instant;
    now = evaluator.evaluate(lead, instant);
    tier = tiers.reached(tier, now);
    if (lasting) {
      lastLasting = instant;
    }
    return true;
  }

  long at() {
    return at;
  }

  Evaluation now() {
    return now;
  }

  String tier() {
    return tier;
  }

  /** Whether every other change lies behind, so that only seasons brought this instant. */
  boolean onlySeasons() {
    return at > lastLasting;
  }

  /** The instant up to which seasons are followed after the last other change so far. */
  long allSeasonsSeen() {
    return lastLasting + ALL_SEASONS;
  }
}
