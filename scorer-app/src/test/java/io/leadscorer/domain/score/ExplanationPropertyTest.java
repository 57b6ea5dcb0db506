package io.leadscorer.domain.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.domain.model.Decay;
import io.leadscorer.domain.model.Fraction;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.model.Season;
import io.leadscorer.domain.model.Time;
import io.leadscorer.domain.model.ZoneCalendar;
import io.leadscorer.domain.reference.Fact;
import io.leadscorer.domain.reference.Histories;
import io.leadscorer.domain.reference.History;
import io.leadscorer.domain.score.Explanation.Met;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every explanation adds up to the score that the engine gives, on random histories. */
class ExplanationPropertyTest {
  private static final String LEAD = "lead-1";
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

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
        Arguments.of("b2b-4d", Models.b2b4d()),
        Arguments.of("five points of hysteresis", Models.withHysteresis(500)),
        Arguments.of("overlapping seasons", Models.withSeason(spring)),
        Arguments.of("all of the language", Models.full()),
        Arguments.of("a cap", Models.withCap("website", 10_000)),
        Arguments.of(
            "linear decay", Models.withDecay("website", new Decay.Linear(40 * Time.DAY, seoul))),
        Arguments.of(
            "exponential decay",
            Models.withDecay("email", new Decay.Exponential(10 * Time.DAY, 60 * Time.DAY, seoul))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  void shouldAddUpToTheScoreOfTheEngine(String name, ScoringModel model) {
    Set<String> corrections = new HashSet<>();
    int changes = 0;
    for (int seed = 0; seed < 60; seed++) {
      History history = Histories.of(LEAD, seed, SEOUL);
      Engine engine = new Engine(model, LEAD);
      for (Fact fact : history.facts()) {
        engine.take(fact);
      }
      if (engine.outcomes().isEmpty()) {
        continue; // all its events are from the future
      }
      Random random = new Random(seed);
      long at = engine.lead().clock();
      for (int later = 0; later < 3; later++) {
        Explanation explanation = new Explainer(model).of(engine.lead(), at);
        explanation.corrections().forEach(line -> corrections.add(line.name()));
        changes += check(model, engine, explanation, history.described());
        at += random.nextLong(50 * Time.DAY);
      }
    }
    assertThat(changes).as("changes of points").isGreaterThan(60);
    assertThat(corrections)
        .contains("rounding", "behavior:full", "score:least", "season:school_year");
    if (name.equals("all of the language")) {
      assertThat(corrections).contains("email:cap");
    }
    if (name.equals("a cap")) {
      assertThat(corrections).contains("website:cap");
    }
  }

  /**
   * Explains from the state as it was; a second engine state moved on to the instant must agree.
   */
  private static int check(
      ScoringModel model, Engine engine, Explanation explanation, String history) {
    String as = history + "explanation " + explanation;
    long at = explanation.at();
    engine.advance(at);
    Evaluation evaluation = new Evaluator(model).evaluate(engine.lead(), at);
    assertThat(explanation.score()).as(as).isEqualTo(evaluation.score());
    assertThat(explanation.tier()).as(as).isEqualTo(engine.lead().tier());
    assertThat(explanation.disposition()).as(as).isEqualTo(engine.lead().disposition());
    assertThat(explanation.highIntent()).as(as).isEqualTo(evaluation.highIntent());
    long units =
        Stream.concat(
                explanation.met().stream().map(Met::units),
                explanation.corrections().stream().map(Explanation.Correction::units))
            .mapToLong(Long::longValue)
            .sum();
    assertThat(units * 100).as(as).isEqualTo(evaluation.score() * explanation.unitsPerPoint());
    List<String> met = explanation.met().stream().map(Met::rule).toList();
    assertThat(explanation.unmet()).as(as).noneMatch(unmet -> met.contains(unmet.rule()));
    assertThat((long) met.size() + explanation.unmet().size())
        .as(as)
        .isGreaterThanOrEqualTo(rules(model));
    return checkChanges(model, engine, explanation, as);
  }

  private static long rules(ScoringModel model) {
    return model.eventRules().stream().filter(rule -> !rule.isCounted()).count()
        + model.counts().size()
        + model.recencies().size()
        + model.gates().size()
        + model.profileRules().size();
  }

  private static int checkChanges(
      ScoringModel model, Engine engine, Explanation explanation, String as) {
    int changes = 0;
    for (Met met : explanation.met()) {
      if (met.next() != null) {
        changes++;
        assertThat(points(model, engine, met.rule(), met.next().at() - 1))
            .as(as)
            .isEqualTo(met.points());
        assertThat(points(model, engine, met.rule(), met.next().at()))
            .as(as)
            .isEqualTo(met.next().points())
            .isNotEqualTo(met.points());
      }
      if (met.rule().startsWith("gate:")) {
        checkGate(model, engine, met, as);
      } else if (met.end() != null) {
        assertThat(points(model, engine, met.rule(), met.end() - 1)).as(as).isNotZero();
        assertThat(points(model, engine, met.rule(), met.end())).as(as).isZero();
      }
    }
    return changes;
  }

  /** A gate brings no points, and is open until its end. */
  private static void checkGate(ScoringModel model, Engine engine, Met met, String as) {
    assertThat(met.units()).as(as).isZero();
    if (met.end() != null) {
      ExplainedGates gates = new ExplainedGates(model, new Evaluator(model));
      assertThat(gates.open(engine.lead(), met.end() - 1))
          .as(as)
          .extracting(Met::rule)
          .contains(met.rule());
      assertThat(gates.open(engine.lead(), met.end()))
          .as(as)
          .extracting(Met::rule)
          .doesNotContain(met.rule());
    }
  }

  private static long points(ScoringModel model, Engine engine, String rule, long at) {
    return new Lines(model, new Evaluator(model))
        .of(engine.lead(), at).stream()
            .filter(line -> line.rule().equals(rule))
            .mapToLong(Line::points)
            .sum();
  }
}
