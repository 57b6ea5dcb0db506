package io.leadscorer.domain.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.domain.lead.Disposition;
import io.leadscorer.domain.model.Decay;
import io.leadscorer.domain.model.Dispositions;
import io.leadscorer.domain.model.Fraction;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.model.Season;
import io.leadscorer.domain.model.Tier;
import io.leadscorer.domain.model.Time;
import io.leadscorer.domain.model.ZoneCalendar;
import io.leadscorer.domain.reference.Fact;
import io.leadscorer.domain.reference.Histories;
import io.leadscorer.domain.reference.History;
import io.leadscorer.domain.score.Outcome.NextDrop;
import io.leadscorer.domain.score.Outcome.TierChange;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A forecast is what then happens if nothing happens, on random histories. */
class ForecastPropertyTest {
  private static final String LEAD = "lead-1";

  /** Later than any date in a profile and any age. */
  private static final long LONG_ENOUGH = 4 * 366 * Time.DAY;

  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

  /** How a lead stands from an instant on. */
  private record Standing(long at, String tier, Disposition disposition, int score) {
    static Standing of(Forecast.Step step) {
      return new Standing(step.at(), step.tier(), step.disposition(), step.score());
    }

    static Standing of(TierChange change) {
      return new Standing(
          change.effectiveAt(), change.toTier(), change.toDisposition(), change.score());
    }

    @Override
    public String toString() {
      return "%s %s %s %.2f".formatted(Instant.ofEpochMilli(at), tier, disposition, score / 100.0);
    }
  }

  /** What the forecasts of a test had in them, so that it is not about nothing. */
  private static final class Seen {
    private int steps;
    private int falls;
    private int rises;
    private int dispositions;
    private int recurring;
  }

  static Stream<Arguments> models() {
    ZoneCalendar seoul = new ZoneCalendar(SEOUL);
    Season spring =
        new Season(
            "spring",
            Set.of("saas", "finance", "education", "manufacturing"),
            Set.of(3, 4, 8),
            Set.of(0, 2),
            new Fraction(7, 5));
    return Stream.of(
        Arguments.of("b2b-4d in Seoul", Models.b2b4d(), 150),
        in("Europe/Berlin"),
        in("America/New_York"),
        in("Asia/Kolkata"),
        Arguments.of("five points of hysteresis", Models.withHysteresis(500), 150),
        Arguments.of("overlapping seasons", Models.withSeason(spring), 100),
        Arguments.of("a cap", Models.withCap("website", 40_000), 60),
        Arguments.of(
            "linear decay",
            Models.withDecay("website", new Decay.Linear(40 * Time.DAY, seoul)),
            60),
        Arguments.of(
            "exponential decay",
            Models.withDecay("email", new Decay.Exponential(10 * Time.DAY, 60 * Time.DAY, seoul)),
            60),
        Arguments.of("all of the language", Models.full(), 80),
        Arguments.of("dispositions that time changes", withNurtureByTiming(), 100));
  }

  private static Arguments in(String zone) {
    return Arguments.of("b2b-4d in " + zone, Models.b2b4dIn(ZoneId.of(zone)), 80);
  }

  /** Leads of known companies are nurtured unless a date is within six months. */
  private static ScoringModel withNurtureByTiming() {
    ScoringModel model = Models.b2b4d();
    Dispositions old = model.dispositions();
    int timing = model.timing().dimension();
    return new ScoringModel(
        model.id(),
        model.version(),
        model.calendar(),
        model.futureTolerance(),
        model.scoreInterval(),
        model.recheck(),
        model.journey(),
        model.reasons(),
        model.dimensions(),
        model.groups(),
        model.eventRules(),
        model.profileRules(),
        model.timing(),
        model.intent(),
        model.inactivity(),
        model.repeatedAction(),
        model.counts(),
        model.recencies(),
        model.seasons(),
        model.score(),
        model.tiers(),
        model.gates(),
        new Dispositions(old.excludedStages(), old.excluded(), old.disqualified(), timing, 7_000),
        model.verdicts(),
        model.anomalies());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  void shouldForetellExactlyWhatHappensIfNothingHappens(
      String name, ScoringModel model, int histories) {
    Seen seen = new Seen();
    for (int seed = 0; seed < histories; seed++) {
      History history = Histories.of(LEAD, seed, model.calendar().zone());
      Random random = new Random(seed);
      int facts = 1 + random.nextInt(history.facts().size());
      check(model, begun(history, facts), random, seen);
      check(model, begun(history, history.facts().size()), random, seen);
    }
    assertThat(seen.steps).as("steps").isGreaterThan(histories);
    assertThat(seen.falls).as("steps to a lower tier").isPositive();
    assertThat(seen.rises).as("steps to a higher tier").isPositive();
    assertThat(seen.recurring).as("forecasts that recur").isPositive();
    if (name.startsWith("dispositions")) {
      assertThat(seen.dispositions).as("dispositions of a tier").isPositive();
    }
  }

  private static History begun(History history, int facts) {
    return new History(
        history.name() + ", first " + facts + " facts", history.facts().subList(0, facts), 0);
  }

  private static void check(ScoringModel model, History history, Random random, Seen seen) {
    Engine engine = new Engine(model, LEAD);
    history.facts().forEach(engine::take);
    if (engine.outcomes().isEmpty()) {
      return; // all its events are from the future
    }
    long last = history.facts().get(history.facts().size() - 1).at();
    engine.advance(last + random.nextInt(3) * random.nextLong(20 * Time.DAY));
    Evaluator evaluator = new Evaluator(model);
    Forecast forecast = new Forecaster(model).of(engine.lead());
    String as = history.described() + "forecast " + forecast;

    assertThat(standing(evaluator, engine, forecast.at()))
        .as(as)
        .isEqualTo(
            new Standing(forecast.at(), forecast.tier(), forecast.disposition(), forecast.score()));
    int told = engine.outcomes().size();
    Standing before = standing(evaluator, engine, forecast.at());
    List<Standing> changes = new ArrayList<>();
    for (Forecast.Step step : forecast.steps()) {
      long between = before.at() + random.nextLong(step.at() - before.at());
      for (long quiet : new long[] {between, step.at() - 1}) {
        engine.advance(quiet);
        assertThat(standing(evaluator, engine, quiet)).as(as).isEqualTo(moved(before, quiet));
      }
      engine.advance(step.at());
      Standing then = Standing.of(step);
      assertThat(standing(evaluator, engine, step.at())).as(as).isEqualTo(then);
      assertThat(step.moves()).as("moves at %s of %s", then, as).isNotEmpty();
      if (!then.tier().equals(before.tier()) || then.disposition() != before.disposition()) {
        changes.add(then);
      }
      note(model, before, then, seen);
      before = then;
    }
    long end = forecast.until() == null ? before.at() + LONG_ENOUGH : forecast.until();
    engine.advance(end);

    assertThat(standing(evaluator, engine, end)).as(as).isEqualTo(moved(before, end));
    assertThat(changesAfter(engine, told)).as(as).isEqualTo(changes);
    if (forecast.until() != null) {
      seen.recurring++;
      assertRecurs(model, engine, forecast, as);
    }
  }

  private static Standing standing(Evaluator evaluator, Engine engine, long at) {
    return new Standing(
        at,
        engine.lead().tier(),
        engine.lead().disposition(),
        evaluator.evaluate(engine.lead(), at).score());
  }

  private static Standing moved(Standing standing, long at) {
    return new Standing(at, standing.tier(), standing.disposition(), standing.score());
  }

  private static List<Standing> changesAfter(Engine engine, int told) {
    return engine.outcomes().stream()
        .skip(told)
        .filter(TierChange.class::isInstance)
        .map(TierChange.class::cast)
        .map(Standing::of)
        .toList();
  }

  private static void note(ScoringModel model, Standing before, Standing then, Seen seen) {
    seen.steps++;
    int down = rank(model, then.tier()) - rank(model, before.tier());
    seen.falls += down > 0 ? 1 : 0;
    seen.rises += down < 0 ? 1 : 0;
    seen.dispositions += down == 0 && then.disposition() != before.disposition() ? 1 : 0;
  }

  /** The year after the forecast brings what its last year brought. */
  private static void assertRecurs(
      ScoringModel model, Engine engine, Forecast forecast, String as) {
    Forecast next = new Forecaster(model).of(engine.lead());
    long year = forecast.until() - 367 * Time.DAY;
    assertThat(inTheYear(next, year)).as(as).isEqualTo(inTheYear(forecast, year));
  }

  /** The steps after an instant, by their local time in any year. */
  private static Set<String> inTheYear(Forecast forecast, long after) {
    Set<String> steps = new HashSet<>();
    for (Forecast.Step step : forecast.steps()) {
      if (step.at() > after) {
        LocalDateTime local =
            LocalDateTime.ofInstant(Instant.ofEpochMilli(step.at()), forecast.zone());
        steps.add(
            "%s %s %s %s %d"
                .formatted(
                    local.toLocalDate().toString().substring(5),
                    local.toLocalTime(),
                    step.tier(),
                    step.disposition(),
                    step.score()));
      }
    }
    return steps;
  }

  @Test
  void shouldTellTheFirstStepBelowAsTheNextDrop() {
    int drops = 0;
    for (ScoringModel model : List.of(Models.b2b4d(), Models.withHysteresis(500))) {
      for (int seed = 0; seed < 300; seed++) {
        drops += checkNextDrops(model, Histories.of(LEAD, seed, SEOUL));
      }
    }
    assertThat(drops).isGreaterThan(300);
  }

  private static int checkNextDrops(ScoringModel model, History history) {
    Engine engine = new Engine(model, LEAD);
    Forecaster forecaster = new Forecaster(model);
    int drops = 0;
    for (Fact fact : history.facts()) {
      engine.advance(fact.at());
      int told = engine.outcomes().size();
      engine.take(fact);
      for (Outcome outcome : engine.outcomes().subList(told, engine.outcomes().size())) {
        if (outcome instanceof TierChange change) {
          NextDrop drop = firstStepBelow(model, forecaster.of(engine.lead()));
          assertThat(change.nextDrop()).as(history.described()).isEqualTo(drop);
          drops += drop == null ? 0 : 1;
        }
      }
    }
    return drops;
  }

  private static NextDrop firstStepBelow(ScoringModel model, Forecast forecast) {
    return forecast.steps().stream()
        .filter(step -> rank(model, step.tier()) > rank(model, forecast.tier()))
        .findFirst()
        .map(step -> new NextDrop(step.tier(), step.at()))
        .orElse(null);
  }

  @Test
  void shouldLeaveTheLeadAsItIs() {
    ScoringModel model = Models.b2b4d();
    Forecaster forecaster = new Forecaster(model);
    for (int seed = 0; seed < 100; seed++) {
      History history = Histories.of(LEAD, seed, SEOUL);
      Engine asked = new Engine(model, LEAD);
      for (Fact fact : history.facts()) {
        asked.take(fact);
        if (!asked.outcomes().isEmpty()) {
          forecaster.of(asked.lead());
        }
      }
      asked.advance(history.until());

      assertThat(asked.outcomes())
          .as(history.name())
          .isEqualTo(Engine.outcomes(model, LEAD, history));
    }
  }

  /** How far down a tier stands. */
  private static int rank(ScoringModel model, String tier) {
    return model.tiers().stream().map(Tier::name).toList().indexOf(tier);
  }
}
