package io.leadscorer.modelfile.check;

import io.leadscorer.domain.model.Cap;
import io.leadscorer.domain.model.CountRule;
import io.leadscorer.domain.model.Decay;
import io.leadscorer.domain.model.Dimension;
import io.leadscorer.domain.model.ProfileRule;
import io.leadscorer.domain.model.RecencyRule;
import io.leadscorer.domain.model.RuleGroup;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.model.Season;
import io.leadscorer.domain.model.Timing;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The most that a model can bring; never less than what is possible, and more where rules exclude
 * each other in ways that are not seen.
 */
final class MostPoints {
  private static final MathContext UP = new MathContext(30, RoundingMode.CEILING);

  private final ScoringModel model;

  MostPoints(ScoringModel model) {
    this.model = model;
  }

  /** The highest score, in points, before it ends at its bounds. */
  BigDecimal score() {
    BigDecimal most = score("", 0);
    for (Season season : model.seasons()) {
      for (String industry : season.industries()) {
        for (int month : season.months()) {
          most = most.max(score(industry, month));
        }
      }
    }
    return most;
  }

  /** That of leads of an industry in a month. */
  private BigDecimal score(String industry, int month) {
    BigDecimal most = thousandths(raw(Dimension.ADJUSTMENTS));
    for (int d = 0; d < model.dimensions().size(); d++) {
      BigDecimal part = part(d);
      for (Season season : model.seasons()) {
        if (season.dimensions().contains(d)
            && season.industries().contains(industry)
            && season.months().contains(month)) {
          part = part.multiply(factor(season));
        }
      }
      most = most.add(part);
    }
    return most;
  }

  private static BigDecimal factor(Season season) {
    return BigDecimal.valueOf(season.factor().numerator())
        .divide(BigDecimal.valueOf(season.factor().denominator()), UP);
  }

  private BigDecimal part(int dimension) {
    Dimension axis = model.dimensions().get(dimension);
    long raw = Math.min(raw(dimension), axis.full());
    return thousandths(axis.weight())
        .multiply(BigDecimal.valueOf(raw))
        .divide(BigDecimal.valueOf(axis.full()), UP);
  }

  private static BigDecimal thousandths(long thousandths) {
    return BigDecimal.valueOf(thousandths, 3);
  }

  /**
   * The most raw points of a dimension, or of the total, in thousandths; {@link Points#NO_LIMIT}
   * where they have no end.
   */
  long raw(int dimension) {
    long most = profile(dimension);
    for (RuleGroup group : model.groups()) {
      if (group.dimension() == dimension) {
        most = Points.sum(most, group(group));
      }
    }
    for (CountRule rule : model.counts()) {
      if (rule.dimension() == dimension) {
        most = Points.sum(most, most(rule.bands().stream().map(CountRule.Band::points)));
      }
    }
    for (RecencyRule rule : model.recencies()) {
      if (rule.dimension() == dimension) {
        most =
            Points.sum(
                most,
                Math.max(
                    rule.bands().otherwise(),
                    most(rule.bands().bands().stream().map(Decay.Banded.Band::points))));
      }
    }
    if (model.timing().dimension() == dimension && !model.timing().dates().isEmpty()) {
      most = Points.sum(most, most(model.timing().bands().stream().map(Timing.Band::points)));
    }
    return most;
  }

  private static long most(Stream<Long> points) {
    return points.reduce(0L, Math::max);
  }

  private static long group(RuleGroup group) {
    return Math.min(
        atOnce(group.cap()),
        group.rules().stream()
            .filter(rule -> rule.points() > 0)
            .map(rule -> atOnce(rule.cap()))
            .reduce(0L, Points::sum));
  }

  /** The most at any instant; what is earned in a period adds up with what is left of others. */
  private static long atOnce(Cap cap) {
    return cap instanceof Cap.Kept ? cap.points() : Points.NO_LIMIT;
  }

  /** Of rules that exclude each other one counts. */
  private long profile(int dimension) {
    List<List<ProfileRule>> exclusive = new ArrayList<>();
    for (ProfileRule rule : model.profileRules()) {
      if (rule.dimension() == dimension && rule.points() > 0) {
        withThoseItExcludes(rule, exclusive).add(rule);
      }
    }
    return exclusive.stream()
        .mapToLong(rules -> rules.stream().mapToLong(ProfileRule::points).max().orElse(0))
        .reduce(0, Points::sum);
  }

  private static List<ProfileRule> withThoseItExcludes(
      ProfileRule rule, List<List<ProfileRule>> exclusive) {
    for (List<ProfileRule> rules : exclusive) {
      if (rules.stream().allMatch(other -> Implication.exclude(rule.when(), other.when()))) {
        return rules;
      }
    }
    List<ProfileRule> alone = new ArrayList<>();
    exclusive.add(alone);
    return alone;
  }
}
