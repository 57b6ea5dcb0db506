package io.leadscorer.domain.score;

import io.leadscorer.domain.model.Dimension;
import io.leadscorer.domain.model.Fraction;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.model.Season;
import io.leadscorer.domain.score.Explanation.Correction;
import io.leadscorer.domain.score.Explanation.Part;
import io.leadscorer.domain.state.LeadState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells why a lead has its score under one model. Thread-safe. */
public final class Explainer {
  private final ScoringModel model;
  private final Evaluator evaluator;
  private final Arithmetic arithmetic;
  private final Tiers tiers;
  private final DispositionRules dispositions;
  private final Lines lines;
  private final MetRules met;
  private final UnmetRules unmet;
  private final ExplainedGates gates;

  public Explainer(ScoringModel model) {
    this.model = model;
    this.evaluator = new Evaluator(model);
    this.arithmetic = evaluator.arithmetic();
    this.tiers = new Tiers(model);
    this.dispositions = new DispositionRules(model, tiers);
    this.lines = new Lines(model, evaluator);
    this.met = new MetRules(model, evaluator);
    this.gates = new ExplainedGates(model, evaluator);
    this.unmet = new UnmetRules(model, evaluator);
  }

  /**
   * Why a lead has its score at an instant, if nothing happens until then. The lead stays as it is.
   *
   * @throws InstantOutOfRangeException when the instant lies before the lead's clock, or too far
   *     ahead
   */
  public Explanation of(LeadState lead, long at) {
    requireInRange(lead, at);
    Evaluation now = evaluator.evaluate(lead, at);
    String tier = tierAt(lead, at);
    List<Line> all = lines.of(lead, at);
    List<Line> rules = all.stream().filter(line -> !lines.isCap(line)).toList();
    Set<String> counting = rules.stream().map(Line::rule).collect(Collectors.toSet());
    return new Explanation(
        lead.leadId(),
        model.id(),
        model.version(),
        model.calendar().zone(),
        at,
        tier,
        dispositions.of(lead, now, tier),
        now.score(),
        now.highIntent(),
        model.units().perPoint(),
        parts(lead, now, at),
        joined(met.of(lead, rules, at), gates.open(lead, at)),
        corrections(lead, now, all, at),
        joined(unmet.of(lead, counting, at), gates.closed(lead, at)));
  }

  private static <T> List<T> joined(List<T> rules, List<T> gates) {
    return Stream.concat(rules.stream(), gates.stream()).toList();
  }

  private void requireInRange(LeadState lead, long at) {
    if (at < lead.clock()) {
      throw new InstantOutOfRangeException(
          "%s lies before the clock of lead '%s', which has come to %s: ask for that instant or later"
              .formatted(
                  Instant.ofEpochMilli(at), lead.leadId(), Instant.ofEpochMilli(lead.clock())));
    }
    if (!evaluator.reaches(at)) {
      throw new InstantOutOfRangeException(
          "%s lies too far ahead: scores are known up to 2198".formatted(Instant.ofEpochMilli(at)));
    }
  }

  /** Tiers depend on those before them. */
  private String tierAt(LeadState lead, long at) {
    String tier = lead.tier();
    long next = evaluator.evaluate(lead, lead.clock()).nextChange();
    while (next <= at) {
      Evaluation then = evaluator.evaluate(lead, next);
      tier = tiers.reached(tier, then);
      next = then.nextChange();
    }
    return tier;
  }

  private List<Part> parts(LeadState lead, Evaluation now, long at) {
    List<Part> parts = new ArrayList<>();
    for (int d = 0; d < model.dimensions().size(); d++) {
      Dimension dimension = model.dimensions().get(d);
      parts.add(
          new Part(
              dimension.name(),
              now.raw()[d],
              counted(dimension, now.raw()[d]),
              dimension.floor(),
              dimension.full(),
              dimension.weight(),
              arithmetic.season(lead.profile(), d, at),
              now.parts()[d]));
    }
    parts.add(
        new Part(
            Dimension.ADJUSTMENTS_NAME,
            now.adjustments(),
            now.adjustments(),
            null,
            null,
            null,
            Fraction.ONE,
            arithmetic.adjustment(now.adjustments())));
    return parts;
  }

  private static long counted(Dimension dimension, long raw) {
    return Math.max(dimension.floor(), Math.min(dimension.full(), raw));
  }

  private List<Correction> corrections(LeadState lead, Evaluation now, List<Line> all, long at) {
    List<Correction> corrections = new ArrayList<>();
    for (Line line : all) {
      if (lines.isCap(line)) {
        add(
            corrections,
            line.rule(),
            DimensionNames.of(model, line.dimension()),
            arithmetic.weighed(line.dimension(), line.points()));
      }
    }
    for (int d = 0; d < model.dimensions().size(); d++) {
      Dimension dimension = model.dimensions().get(d);
      long raw = now.raw()[d];
      long counted = counted(dimension, raw);
      add(
          corrections,
          dimension.name() + (raw > counted ? ":full" : ":floor"),
          dimension.name(),
          arithmetic.weighed(d, counted) - arithmetic.weighed(d, raw));
      add(
          corrections,
          seasons(lead, d, at),
          dimension.name(),
          now.parts()[d] - arithmetic.part(d, raw, Fraction.ONE));
    }
    long perHundredth = model.units().perPoint() / 100;
    long lowest = model.score().from() * perHundredth;
    long highest = model.score().to() * perHundredth;
    long bounded = Math.max(lowest, Math.min(highest, now.total()));
    String bound = bounded > now.total() ? "score:least" : "score:most";
    add(corrections, bound, null, bounded - now.total());
    long score = now.score() * perHundredth;
    add(corrections, "rounding", null, score - bounded);
    return corrections;
  }

  private String seasons(LeadState lead, int dimension, long at) {
    List<String> names = new ArrayList<>();
    for (int season = 0; season < model.seasons().size(); season++) {
      Season each = model.seasons().get(season);
      if (each.dimensions().contains(dimension) && arithmetic.inForce(lead.profile(), season, at)) {
        names.add(each.name());
      }
    }
    return "season:" + String.join("+", names);
  }

  private static void add(
      List<Correction> corrections, String name, @Nullable String dimension, long units) {
    if (units != 0) {
      corrections.add(new Correction(name, dimension, units));
    }
  }
}
