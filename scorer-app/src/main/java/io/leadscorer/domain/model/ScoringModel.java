package io.leadscorer.domain.model;

import java.util.List;

/**
 * A scoring model, checked and ready to score with (scoring.md 2 to 5).
 *
 * @param futureTolerance how far an event may lie ahead of the clock, in milliseconds
 * @param scoreInterval least time between two score updates of a lead without a tier change
 * @param recheck a lead is evaluated at least so often, in milliseconds
 * @param journey how many touches are kept
 * @param reasons how many contributions a tier change names
 * @param eventRules all event rules, those that are only counted included, by index
 * @param counts what the number of some events brings
 * @param recencies what the last of some events brings
 * @param tiers highest first; the last takes all that are lower
 */
public record ScoringModel(
    String id,
    int version,
    ZoneCalendar calendar,
    long futureTolerance,
    long scoreInterval,
    long recheck,
    int journey,
    int reasons,
    List<Dimension> dimensions,
    List<RuleGroup> groups,
    List<EventRule> eventRules,
    List<ProfileRule> profileRules,
    Timing timing,
    Intent intent,
    Inactivity inactivity,
    RepeatedAction repeatedAction,
    List<CountRule> counts,
    List<RecencyRule> recencies,
    List<Season> seasons,
    ScoreBounds score,
    List<Tier> tiers,
    List<Gate> gates,
    Dispositions dispositions,
    Verdicts verdicts,
    Anomalies anomalies) {

  /** The tier of a lead that has not been evaluated yet. */
  public static final String NO_TIER = "NONE";

  public ScoringModel {
    dimensions = List.copyOf(dimensions);
    groups = List.copyOf(groups);
    eventRules = List.copyOf(eventRules);
    profileRules = List.copyOf(profileRules);
    counts = List.copyOf(counts);
    recencies = List.copyOf(recencies);
    seasons = List.copyOf(seasons);
    tiers = List.copyOf(tiers);
    gates = List.copyOf(gates);
  }

  /** Which version of which model this is. */
  public ModelVersion modelVersion() {
    return new ModelVersion(id, version);
  }

  /** Whether a lead's tier depends on the one it was in before, and not on its score alone. */
  public boolean hasHysteresis() {
    return tiers.stream().anyMatch(tier -> tier.hysteresis() > 0);
  }

  /**
   * The unit that scores are counted in.
   *
   * @throws ArithmeticException where they cannot be exact
   */
  public Units units() {
    return new Units(dimensions, seasons, score);
  }

  /**
   * The longest time for which an event moves the score by its age, in milliseconds; the ledger
   * must keep at least this much.
   */
  public long horizon() {
    long longest = intent.window();
    for (EventRule rule : eventRules) {
      if (rule.decay().horizon() != Time.NEVER) {
        longest = Math.max(longest, rule.decay().horizon() + longestPeriod(rule));
      }
    }
    for (RecencyRule rule : recencies) {
      longest = Math.max(longest, rule.bands().end());
    }
    for (Inactivity.Step step : inactivity.steps()) {
      longest = Math.max(longest, step.after());
    }
    return longest;
  }

  /** An event takes room under a cap from later ones of its period. */
  private long longestPeriod(EventRule rule) {
    long longest = rule.cap() instanceof Cap.Earned ? Period.LONGEST : 0;
    boolean inCapped = !rule.isCounted() && groups.get(rule.group()).cap() instanceof Cap.Earned;
    return inCapped ? longest + Period.LONGEST : longest;
  }
}
