package io.leadscorer.domain.reference;

import io.leadscorer.domain.reference.Earned.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Behaviour, intent and inactivity (scoring.md 2.1 to 2.4) of a lead with the facts so far. */
final class Behaviour {
  private static final String PRICING = "pricing_page";
  private static final int INTENT_DAYS = 30;
  private static final int INTENT_POINTS = 50;
  private static final int IDLE_DAYS = 30;
  private static final long IDLE_POINTS = -10_000;
  private static final int LONG_IDLE_DAYS = 60;
  private static final long LONG_IDLE_POINTS = -20_000;

  private final Variant variant;
  private final Calendar calendar;
  private final List<Earned> earned = new ArrayList<>();
  private final List<Granted> granted;
  private final long idleSince;

  /**
   * @param facts those that were taken in, in order; the first is that with which the lead was seen
   */
  Behaviour(List<Fact> facts, Variant variant, Calendar calendar) {
    this.variant = variant;
    this.calendar = calendar;
    long lastActivity = Ages.hour(facts.get(0).at());
    for (Fact fact : facts) {
      if (fact instanceof Fact.EventCame came) {
        for (Earned one : Earned.by(came.event())) {
          earned.add(one);
          lastActivity = Math.max(lastActivity, one.hour());
        }
      }
    }
    idleSince = lastActivity;
    granted = Granted.of(earned, variant.language(), calendar);
  }

  /** Raw points in thousandths. */
  long rawAt(long at) {
    long website = 0;
    long pricing = 0;
    long email = 0;
    long midnight = calendar.midnightBefore(at);
    for (Granted some : granted) {
      if (some.one().group() == Group.EMAIL) {
        email += keptAt(some.one(), some.inGroup(), at, midnight);
      } else if (some.one().rule().equals(PRICING)) {
        pricing += keptAt(some.one(), some.alone(), at, midnight);
      } else {
        website += keptAt(some.one(), some.alone(), at, midnight);
      }
    }
    return idlePointsAt(at) + Math.min(website + Math.min(pricing, pricingCap()), cap()) + email;
  }

  /** What the website's cap takes away. */
  long websiteCutAt(long at) {
    long website = 0;
    for (String rule : List.of("demo_request", PRICING, "page_view")) {
      website += ofRuleAt(rule, at);
    }
    return Math.min(0, cap() - website);
  }

  /** What the weekly cap of the e-mails takes away. */
  long emailCutAt(long at) {
    long midnight = calendar.midnightBefore(at);
    long cut = 0;
    for (Granted some : granted) {
      if (some.one().group() == Group.EMAIL) {
        cut += keptAt(some.one(), some.inGroup(), at, midnight);
        cut -= keptAt(some.one(), some.alone(), at, midnight);
      }
    }
    return cut;
  }

  private long pricingCap() {
    return variant.language() == Language.FULL ? Language.PRICING_CAP * 1000L : Long.MAX_VALUE;
  }

  private long cap() {
    return variant.websiteCap() * 1000L;
  }

  private long keptAt(Earned one, long at, long midnight) {
    return keptAt(one, one.points(), at, midnight);
  }

  private long keptAt(Earned one, int points, long at, long midnight) {
    if (points == 0) {
      return 0;
    }
    Fading fading = one.group() == Group.WEBSITE ? variant.website() : variant.email();
    return fading.keptAt(points * 1000L, one.hour(), at, midnight);
  }

  boolean highIntentAt(long at) {
    long undecayed = 0;
    for (Earned one : earned) {
      if (!Ages.reached(one.hour(), INTENT_DAYS, at)) {
        undecayed += one.points();
      }
    }
    return undecayed >= INTENT_POINTS;
  }

  long idlePointsAt(long at) {
    if (Ages.reached(idleSince, LONG_IDLE_DAYS, at)) {
      return LONG_IDLE_POINTS;
    }
    return Ages.reached(idleSince, IDLE_DAYS, at) ? IDLE_POINTS : 0;
  }

  /** The hours of the points that an instant makes less. */
  List<Long> fadedAt(long at) {
    long midnight = calendar.midnightBefore(at);
    long midnightBefore = calendar.midnightBefore(at - 1);
    return earned.stream()
        .filter(one -> keptAt(one, at, midnight) != keptAt(one, at - 1, midnightBefore))
        .map(Earned::hour)
        .toList();
  }

  /** The rules that events met. */
  Set<String> rules() {
    return earned.stream().map(Earned::rule).collect(Collectors.toSet());
  }

  /** The points of one rule, in thousandths. */
  long ofRuleAt(String rule, long at) {
    long midnight = calendar.midnightBefore(at);
    long sum = 0;
    for (Granted some : granted) {
      if (some.one().rule().equals(rule)) {
        sum += keptAt(some.one(), some.alone(), at, midnight);
      }
    }
    return rule.equals(PRICING) ? Math.min(sum, pricingCap()) : sum;
  }
}
