package io.leadscorer.domain.reference;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a lead with the facts so far is worth, at any instant. */
final class Standing {
  private final Calendar calendar;
  private final Variant variant;
  private final Profiles profiles;
  private final Behaviour behaviour;
  private final Adjustments adjustments;
  private final Occurrences occurrences;
  private final long demographic;
  private final long fit;

  /** The formula is a function: its results are kept because the same inputs come all the time. */
  private final Map<Score.Inputs, Score> known = new HashMap<>();

  private final Map<LocalDate, Today> days = new HashMap<>();

  Standing(List<Fact> facts, List<Long> demotions, Calendar calendar, Variant variant) {
    this.calendar = calendar;
    this.variant = variant;
    this.profiles = Profiles.after(facts);
    this.behaviour = new Behaviour(facts, variant, calendar);
    this.demographic = Profiles.sum(profiles.demographic());
    this.fit = Profiles.sum(profiles.fit());
    this.adjustments = new Adjustments(facts, profiles, demotions, calendar, variant.language());
    this.occurrences = new Occurrences(facts, profiles, variant.language());
  }

  Score scoreAt(long at) {
    Today today = todayAt(at);
    Score.Inputs inputs =
        new Score.Inputs(
            behaviour.rawAt(at) + occurrences.visitsAt(at) + occurrences.touchAt(at),
            demographic,
            fit,
            today.timing,
            adjustments.at(at) + occurrences.neverOpensAt(at) + occurrences.demos(),
            occurrences.leastRankAt(at),
            today.onAll,
            today.onTiming);
    return known.computeIfAbsent(inputs, in -> Score.of(in, variant.scores()));
  }

  /** What the local date makes of the profiles; the same all day long. */
  Today todayAt(long at) {
    return days.computeIfAbsent(
        calendar.today(at),
        today ->
            new Today(
                calendar.timing(profiles.lead(), today),
                calendar.onAll(profiles.industry(), today),
                calendar.onTiming(profiles.industry(), today)));
  }

  /** Timing points and seasons on a local date. */
  record Today(long timing, int onAll, int onTiming) {}

  boolean highIntentAt(long at) {
    return behaviour.highIntentAt(at);
  }

  Profiles profiles() {
    return profiles;
  }

  Behaviour behaviour() {
    return behaviour;
  }

  Adjustments adjustments() {
    return adjustments;
  }

  Occurrences occurrences() {
    return occurrences;
  }

  Variant variant() {
    return variant;
  }

  Calendar calendar() {
    return calendar;
  }
}
