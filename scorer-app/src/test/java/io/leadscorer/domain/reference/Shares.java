package io.leadscorer.domain.reference;

import io.leadscorer.domain.score.Outcome.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;

/**
 * The rules' shares in a score (contracts.md, reasons), each asked for its points at any instant.
 */
final class Shares {
  private static final int REASONS = 5;
  private static final String ADJUSTMENTS = "adjustments";

  /** Points on the total for a point of each dimension, in parts of 55: weight / full. */
  private static final Map<String, Long> WEIGHTS =
      Map.of("behavior", 22L, "demographic", 25L, "fit", 55L, "timing", 55L, ADJUSTMENTS, 55L);

  private record Share(String rule, String dimension, LongUnaryOperator points) {
    long weightAt(long at) {
      return Math.abs(points.applyAsLong(at)) * WEIGHTS.get(dimension);
    }
  }

  private Shares() {}

  /** The heaviest, whatever their sign; equally heavy ones by name. */
  static List<Reason> heaviest(long at, Standing standing) {
    Looks looks = Looks.after(at, standing);
    return of(standing).stream()
        .filter(share -> share.points().applyAsLong(at) != 0)
        .sorted(
            Comparator.comparingLong((Share share) -> share.weightAt(at))
                .reversed()
                .thenComparing(Share::rule))
        .limit(REASONS)
        .map(share -> reason(share, at, looks))
        .toList();
  }

  private static Reason reason(Share share, long at, Looks looks) {
    long points = share.points().applyAsLong(at);
    long next = looks.first(at, later -> share.points().applyAsLong(later) != points);
    return next == Looks.NEVER
        ? new Reason(share.rule(), share.dimension(), points, null, null)
        : new Reason(
            share.rule(), share.dimension(), points, next, share.points().applyAsLong(next));
  }

  private static List<Share> of(Standing standing) {
    Behaviour behaviour = standing.behaviour();
    Adjustments adjustments = standing.adjustments();
    Profiles profiles = standing.profiles();
    Calendar calendar = standing.calendar();
    List<Share> shares = new ArrayList<>();
    for (String rule : behaviour.rules()) {
      shares.add(new Share(rule, "behavior", at -> behaviour.ofRuleAt(rule, at)));
    }
    shares.add(new Share("website:cap", "behavior", behaviour::websiteCutAt));
    shares.add(new Share("email:cap", "behavior", behaviour::emailCutAt));
    shares.add(new Share("visits", "behavior", standing.occurrences()::visitsAt));
    shares.add(new Share("email_touch", "behavior", standing.occurrences()::touchAt));
    shares.add(new Share("never_opens", ADJUSTMENTS, standing.occurrences()::neverOpensAt));
    shares.add(new Share("demos", ADJUSTMENTS, at -> standing.occurrences().demos()));
    shares.add(new Share("inactivity", "behavior", behaviour::idlePointsAt));
    profiles
        .demographic()
        .forEach((rule, points) -> shares.add(new Share(rule, "demographic", at -> 1000 * points)));
    profiles
        .fit()
        .forEach((rule, points) -> shares.add(new Share(rule, "fit", at -> 1000 * points)));
    shares.add(
        new Share(
            "timing", "timing", at -> 1000 * calendar.timing(profiles.lead(), calendar.today(at))));
    adjustments
        .lasting()
        .forEach((rule, points) -> shares.add(new Share(rule, ADJUSTMENTS, at -> points)));
    shares.add(new Share("repeated_action", ADJUSTMENTS, adjustments::repeatedAt));
    return shares;
  }
}
