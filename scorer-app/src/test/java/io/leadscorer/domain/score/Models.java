package io.leadscorer.domain.score;

import io.leadscorer.domain.model.Cap;
import io.leadscorer.domain.model.Decay;
import io.leadscorer.domain.model.EventRule;
import io.leadscorer.domain.model.RuleGroup;
import io.leadscorer.domain.model.ScoreBounds;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.model.Season;
import io.leadscorer.domain.model.Tier;
import io.leadscorer.domain.model.ZoneCalendar;
import io.leadscorer.domain.reference.Fading;
import io.leadscorer.domain.reference.Language;
import io.leadscorer.domain.reference.Variant;
import io.leadscorer.modelfile.ModelReader;
import io.leadscorer.modelfile.ShippedModels;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The default model and small deviations from it. */
public final class Models {
  private Models() {}

  static ScoringModel b2b4d() {
    return ModelReader.shipped("b2b-4d");
  }

  static ScoringModel b2b4dIn(ZoneId zone) {
    return in(zone, b2b4d());
  }

  private static ScoringModel in(ZoneId zone, ScoringModel model) {
    return copy(
        model,
        new ZoneCalendar(zone),
        model.groups(),
        model.eventRules(),
        model.seasons(),
        model.score(),
        model.tiers());
  }

  /** A variant that the reference knows, in a zone. */
  public static ScoringModel of(Variant variant, ZoneId zone) {
    ScoringModel model = in(zone, written(variant.language()));
    ZoneCalendar calendar = model.calendar();
    model = withDecay(model, "website", decay(variant.website(), calendar));
    model = withDecay(model, "email", decay(variant.email(), calendar));
    model = withCap(model, "website", variant.websiteCap() * 1000L);
    return copy(
        model,
        calendar,
        model.groups(),
        model.eventRules(),
        model.seasons(),
        new ScoreBounds(variant.scores().from() * 100, variant.scores().to() * 100),
        model.tiers());
  }

  private static ScoringModel written(Language language) {
    return language == Language.FULL ? full() : b2b4d();
  }

  /** The default model with all that the language has. */
  static ScoringModel full() {
    String text = ShippedModels.text("b2b-4d");
    for (List<String> edit : Language.EDITS) {
      if (!text.contains(edit.get(0))) {
        throw new IllegalStateException("b2b-4d has no " + edit.get(0));
      }
      text = text.replace(edit.get(0), edit.get(1));
    }
    return ModelReader.read("full.yaml", text + Language.SECTIONS);
  }

  private static Decay decay(Fading fading, ZoneCalendar calendar) {
    if (fading instanceof Fading.Linear linear) {
      return new Decay.Linear(linear.over(), calendar);
    }
    if (fading instanceof Fading.HalfLife halving) {
      return new Decay.Exponential(halving.halfLife(), halving.until(), calendar);
    }
    return fading instanceof Fading.Steps steps
        ? new Decay.Stepped(
            steps.steps().stream()
                .map(step -> new Decay.Stepped.Step(step.after(), step.percent() * 10))
                .toList())
        : Decay.NONE;
  }

  /** Every tier is held until the score falls so many hundredths below its threshold. */
  static ScoringModel withHysteresis(int hundredths) {
    ScoringModel model = b2b4d();
    List<Tier> tiers =
        model.tiers().stream()
            .map(
                tier ->
                    new Tier(tier.name(), tier.from(), hundredths, tier.handoff(), tier.stage()))
            .toList();
    return copy(
        model,
        model.calendar(),
        model.groups(),
        model.eventRules(),
        model.seasons(),
        model.score(),
        tiers);
  }

  /** A further season. */
  static ScoringModel withSeason(Season season) {
    ScoringModel model = b2b4d();
    List<Season> seasons = new ArrayList<>(model.seasons());
    seasons.add(season);
    return copy(
        model,
        model.calendar(),
        model.groups(),
        model.eventRules(),
        seasons,
        model.score(),
        model.tiers());
  }

  /** One group brings at most so many thousandths. */
  static ScoringModel withCap(String group, long cap) {
    return withCap(b2b4d(), group, cap);
  }

  private static ScoringModel withCap(ScoringModel model, String group, long cap) {
    return withGroup(
        model,
        group,
        old -> new RuleGroup(old.name(), old.dimension(), new Cap.Kept(cap), old.rules()));
  }

  /** All rules of one group fade in another way. */
  static ScoringModel withDecay(String group, Decay decay) {
    return withDecay(b2b4d(), group, decay);
  }

  private static ScoringModel withDecay(ScoringModel model, String group, Decay decay) {
    return withGroup(
        model,
        group,
        old ->
            new RuleGroup(
                old.name(),
                old.dimension(),
                old.cap(),
                old.rules().stream().map(rule -> fading(rule, decay)).toList()));
  }

  private static EventRule fading(EventRule rule, Decay decay) {
    return new EventRule(
        rule.index(), rule.name(), rule.group(), rule.when(), rule.points(), decay, rule.cap());
  }

  private static ScoringModel withGroup(
      ScoringModel model, String name, UnaryOperator<RuleGroup> change) {
    List<RuleGroup> groups =
        model.groups().stream()
            .map(group -> group.name().equals(name) ? change.apply(group) : group)
            .toList();
    List<EventRule> rules =
        model.eventRules().stream()
            .map(
                rule ->
                    groups.stream()
                        .flatMap(group -> group.rules().stream())
                        .filter(other -> other.index() == rule.index())
                        .findFirst()
                        .orElse(rule))
            .toList();
    return copy(
        model, model.calendar(), groups, rules, model.seasons(), model.score(), model.tiers());
  }

  private static ScoringModel copy(
      ScoringModel model,
      ZoneCalendar calendar,
      List<RuleGroup> groups,
      List<EventRule> eventRules,
      List<Season> seasons,
      ScoreBounds score,
      List<Tier> tiers) {
    return new ScoringModel(
        model.id(),
        model.version(),
        calendar,
        model.futureTolerance(),
        model.scoreInterval(),
        model.recheck(),
        model.journey(),
        model.reasons(),
        model.dimensions(),
        groups,
        eventRules,
        model.profileRules(),
        model.timing(),
        model.intent(),
        model.inactivity(),
        model.repeatedAction(),
        model.counts(),
        model.recencies(),
        seasons,
        score,
        tiers,
        model.gates(),
        model.dispositions(),
        model.verdicts(),
        model.anomalies());
  }
}
