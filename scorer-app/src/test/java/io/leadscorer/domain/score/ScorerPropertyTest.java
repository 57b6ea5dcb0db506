package io.leadscorer.domain.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.model.Tier;
import io.leadscorer.domain.model.Time;
import io.leadscorer.domain.reference.Fact;
import io.leadscorer.domain.reference.HardCase;
import io.leadscorer.domain.reference.HardCases;
import io.leadscorer.domain.reference.Histories;
import io.leadscorer.domain.reference.History;
import io.leadscorer.domain.reference.Sample;
import io.leadscorer.domain.score.Outcome.NextDrop;
import io.leadscorer.domain.score.Outcome.TierChange;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The engine tells what the naive reference tells, on random histories. */
class ScorerPropertyTest {
  private static final String LEAD = "lead-1";

  /** Later than any date in a profile and any age. */
  private static final long LONG_ENOUGH = 4 * 366 * Time.DAY;

  /** Rarer than this, a hard case would be met by luck. */
  private static final int OFTEN = 10;

  @TestFactory
  Stream<DynamicNode> tellsWhatTheReferenceTells() {
    Map<HardCase, Integer> met = new EnumMap<>(HardCase.class);
    return Stream.concat(
        Sample.all().stream()
            .map(sample -> dynamicTest(sample.toString(), () -> holds(sample, met))),
        Stream.of(HardCase.values())
            .map(
                hardCase ->
                    dynamicTest(
                        "meets " + hardCase,
                        () ->
                            assertThat(met.getOrDefault(hardCase, 0))
                                .isGreaterThanOrEqualTo(OFTEN))));
  }

  private static void holds(Sample sample, Map<HardCase, Integer> met) {
    ScoringModel model = Models.of(sample.variant(), sample.zone());
    HardCases hardCases = new HardCases(sample.zone());
    sample
        .historiesOf(LEAD)
        .filter(
            history -> !actual(model, history).equals(sample.expected(LEAD, history, hardCases)))
        .findFirst()
        .ifPresent(history -> fail(model, smallestThatDiffers(model, history, sample), sample));
    hardCases.counts().forEach((hardCase, times) -> met.merge(hardCase, times, Integer::sum));
  }

  @Test
  void tellsTheSameHoweverTheClockIsMoved() {
    ScoringModel model = Models.b2b4d();
    for (int seed = 0; seed < 200; seed++) {
      History history = Histories.of(LEAD, seed, model.calendar().zone());
      assertThat(inSteps(model, history, new Random(seed)))
          .as(history.name())
          .isEqualTo(actual(model, history));
    }
  }

  private static List<Outcome> inSteps(ScoringModel model, History history, Random random) {
    Engine engine = new Engine(model, LEAD);
    long clock = history.facts().get(0).at();
    for (Fact fact : history.facts()) {
      clock = step(engine, clock, fact.at(), random);
      engine.take(fact);
    }
    step(engine, clock, history.until(), random);
    engine.advance(history.until());
    return engine.outcomes();
  }

  private static long step(Engine engine, long from, long until, Random random) {
    for (long now = from; now < until; now += 1 + random.nextLong(7 * Time.DAY)) {
      engine.advance(now);
    }
    return until;
  }

  @Test
  void fallsWhenTheForecastSaysIfNothingHappens() {
    ScoringModel model = Models.b2b4d();
    int forecasts = 0;
    for (int seed = 0; seed < 200; seed++) {
      History history = Histories.of(LEAD, seed, model.calendar().zone());
      for (int facts = 1; facts <= history.facts().size(); facts++) {
        History begun = new History(history.name(), history.facts().subList(0, facts), 0);
        forecasts += checkForecast(model, begun) ? 1 : 0;
      }
    }
    assertThat(forecasts).isGreaterThan(200);
  }

  /** Whether the last fact of a history brought a change, whose forecast then held. */
  private static boolean checkForecast(ScoringModel model, History history) {
    List<Fact> facts = history.facts();
    Engine engine = new Engine(model, LEAD);
    facts.subList(0, facts.size() - 1).forEach(engine::take);
    long last = facts.get(facts.size() - 1).at();
    engine.advance(last);
    int before = engine.outcomes().size();
    engine.take(facts.get(facts.size() - 1));
    if (engine.outcomes().size() == before
        || !(engine.outcomes().get(before) instanceof TierChange change)) {
      return false;
    }

    int told = engine.outcomes().size();
    engine.advance(last + LONG_ENOUGH);
    NextDrop drop =
        engine.outcomes().stream()
            .skip(told)
            .filter(TierChange.class::isInstance)
            .map(TierChange.class::cast)
            .filter(later -> rank(model, later.toTier()) > rank(model, change.toTier()))
            .findFirst()
            .map(later -> new NextDrop(later.toTier(), later.effectiveAt()))
            .orElse(null);
    assertThat(change.nextDrop()).as(history.described()).isEqualTo(drop);
    return drop != null;
  }

  /** How far down a tier stands. */
  private static int rank(ScoringModel model, String tier) {
    return model.tiers().stream().map(Tier::name).toList().indexOf(tier);
  }

  private static List<Outcome> actual(ScoringModel model, History history) {
    return Engine.outcomes(model, LEAD, history);
  }

  private static boolean differs(ScoringModel model, History history, Sample sample) {
    return !actual(model, history).equals(sample.expected(LEAD, history));
  }

  private static History smallestThatDiffers(ScoringModel model, History history, Sample sample) {
    for (int i = 0; i < history.facts().size(); i++) {
      History smaller = history.without(i);
      if (differs(model, smaller, sample)) {
        return smallestThatDiffers(model, smaller, sample);
      }
    }
    return history;
  }

  /** Shows the history and, of both lists, only what follows the last outcome in common. */
  private static void fail(ScoringModel model, History history, Sample sample) {
    List<Outcome> actual = actual(model, history);
    List<Outcome> expected = sample.expected(LEAD, history);
    int common = 0;
    while (common < Math.min(actual.size(), expected.size())
        && actual.get(common).equals(expected.get(common))) {
      common++;
    }
    assertThat(actual.subList(common, actual.size()))
        .as("after %d outcomes in common, %s", common, history.described())
        .isEqualTo(expected.subList(common, expected.size()));
  }
}
