package io.leadscorer.domain.reference;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a lead with the facts so far is worth, at any instant. */
final class Standing {
  private final Calendar calendar;
  private final Profiles profiles;
  private final Behaviour behaviour;
  private final Adjustments adjustments;
  private final long demographic;
  private final long fit;

  /** The formula is a function: its results are kept because the same inputs come all the time. */
  private final Map<Score.Inputs, Score> known = new HashMap<>();

  Standing(List<Fact> facts, List<Long> demotions, Calendar calendar) {
    this.calendar = calendar;
    this.profiles = Profiles.after(facts);
    this.behaviour = new Behaviour(facts);
    this.demographic = Profiles.sum(profiles.demographic());
    this.fit = Profiles.sum(profiles.fit());
    this.adjustments = new Adjustments(facts, profiles, demotions, calendar);
  }

  Score scoreAt(long at) {
    LocalDate today = calendar.today(at);
    Score.Inputs inputs =
        new Score.Inputs(
            behaviour.rawAt(at),
            demographic,
            fit,
            calendar.timing(profiles.lead(), today),
            adjustments.at(at),
            calendar.onAll(profiles.industry(), today),
            calendar.onTiming(profiles.industry(), today));
    return known.computeIfAbsent(inputs, Score::of);
  }

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

  Calendar calendar() {
    return calendar;
  }
}
