package io.leadscorer.modelfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.domain.lead.LifecycleStage;
import io.leadscorer.domain.model.Cap;
import io.leadscorer.domain.model.Comparison;
import io.leadscorer.domain.model.Condition;
import io.leadscorer.domain.model.Decay;
import io.leadscorer.domain.model.Dimension;
import io.leadscorer.domain.model.EventRule;
import io.leadscorer.domain.model.Fraction;
import io.leadscorer.domain.model.ScoreBounds;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.model.Tier;
import io.leadscorer.domain.model.Time;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the model language allows beyond what the default model uses. */
class GrammarTest {
  private static final String WEB =
      "web:   {steps: [{after: 14d, keep: 50%}, {after: 28d, keep: 0%}]}";

  @Test
  void readsLinearAndExponentialDecays() {
    assertThat(firstDecay("web: {linear: {over: 30d}}"))
        .isInstanceOfSatisfying(
            Decay.Linear.class, linear -> assertThat(linear.over()).isEqualTo(30 * Time.DAY));
    assertThat(firstDecay("web: {exponential: {half_life: 36h, until: 60d}}"))
        .isInstanceOfSatisfying(
            Decay.Exponential.class,
            exponential -> {
              assertThat(exponential.halfLife()).isEqualTo(36 * Time.HOUR);
              assertThat(exponential.until()).isEqualTo(60 * Time.DAY);
            });
  }

  @Test
  void keepsTenthsOfAPercent() {
    assertThat(firstDecay("web: {steps: [{after: 90m, keep: 12.5%}]}"))
        .isEqualTo(new Decay.Stepped(List.of(new Decay.Stepped.Step(90 * 60_000L, 125))));
  }

  @Test
  void keepsPointsForGoodWithoutADecay() {
    assertThat(read("    decay: web\n", "").eventRules().get(0).decay()).isEqualTo(Decay.NONE);
  }

  @Test
  void readsCaps() {
    assertThat(read("    decay: web\n", "    cap: 30.5\n").groups().get(0).cap())
        .isEqualTo(new Cap.Kept(30_500));
  }

  @Test
  void readsHysteresis() {
    assertThat(read("from: 80,", "from: 80, hysteresis: 2.25,").tiers().get(0).hysteresis())
        .isEqualTo(225);
  }

  @Test
  void readsExpiringAdjustments() {
    EventRule rule = read("points: -15}", "points: -15, expires: 7d}").eventRules().get(6);
    assertThat(rule.name()).isEqualTo("unsubscribe");
    assertThat(rule.decay())
        .isEqualTo(new Decay.Stepped(List.of(new Decay.Stepped.Step(7 * Time.DAY, 0))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{from: 0, to: 100} | 0 | 10000",
        "{from: -50, to: 250.5} | -5000 | 25050",
        "{from: 0} | 0 | 2000000000",
        "unbounded | -2000000000 | 2000000000"
      })
  void readsBoundsOfTheScore(String score, int from, int to) {
    EditedModel edited =
        EditedModel.shipped()
            .with("journey:", "score: " + score + "\njourney:")
            .with("COLD, from: 0", "COLD, from: " + (from == -5000 ? -50 : 0));
    assertThat(ModelReader.read(EditedModel.FILE, edited.text()).score())
        .isEqualTo(new ScoreBounds(from, to));
  }

  @Test
  void endsScoresAtZeroAndAHundredUnlessTold() {
    assertThat(ModelReader.shipped("b2b-4d").score()).isEqualTo(ScoreBounds.ZERO_TO_HUNDRED);
  }

  @Test
  void readsTiersAboveAHundredOfUnboundedScores() {
    EditedModel edited =
        EditedModel.shipped()
            .with("journey:", "score: unbounded\njourney:")
            .with("from: 80", "from: 250.5, hysteresis: 120");
    assertThat(ModelReader.read(EditedModel.FILE, edited.text()).tiers().get(0))
        .isEqualTo(new Tier("HOT", 250_50, 120_00, true, LifecycleStage.MQL));
  }

  @Test
  void readsDimensionsWithoutBoundsAsPointsOfTheScore() {
    Dimension dimension =
        read("{weight: 40, full: 100, floor: -20}", "unbounded").dimensions().get(0);
    assertThat(dimension.weight()).isEqualTo(dimension.full()).isEqualTo(-dimension.floor());
    assertThat(dimension.full()).isEqualTo(20_000_000_000L);
  }

  @ParameterizedTest
  @CsvSource({"2.5, 5, 2", "0.75, 3, 4", "1, 1, 1", "0.125, 1, 8"})
  void readsFactorsExactly(String factor, long numerator, long denominator) {
    assertThat(read("factor: 1.5", "factor: " + factor).seasons().get(0).factor())
        .isEqualTo(new Fraction(numerator, denominator));
  }

  @ParameterizedTest
  @CsvSource({"25, 25000", "0.5, 500", "-0.125, -125", "1.000, 1000", "0, 0"})
  void readsPointsExactly(String written, long thousandths) {
    assertThat(read("points: 25}", "points: " + written + "}").eventRules().get(0).points())
        .isEqualTo(thousandths);
  }

  @Test
  void readsNestedConditions() {
    assertThat(
            profileCondition(
                "{region: {exists: false}, any: [{all: [{company_id: \"007\"}, {budget_usd: 5}]},"
                    + " {not: {title: {prefix: VP}}}], attributes.plan: {in: [pro, \"1\"]}}"))
        .isEqualTo(
            new Condition.All(
                List.of(
                    new Condition.Exists("region", false),
                    new Condition.Any(
                        List.of(
                            new Condition.All(
                                List.of(
                                    new Condition.In("company_id", Set.of("007")),
                                    new Condition.In("budget_usd", Set.of(5L)))),
                            new Condition.Not(new Condition.Prefix("title", "VP")))),
                    new Condition.In("attributes.plan", Set.of("pro", "1")))));
  }

  @Test
  void readsBoundsOpenAtOneSide() {
    assertThat(profileCondition("{budget_usd: {to: -5}}"))
        .isEqualTo(new Condition.Within("budget_usd", null, -5L));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{equals: c_level} | In[field=seniority, values=[c_level]]",
        "{glob: \"*vp?\"} | Matches[field=seniority, glob=Glob[pieces=[, vp?]]]",
        "{contains: vp} | Contains[field=seniority, part=vp]"
      })
  void readsTestsOfTexts(String test, String condition) {
    assertThat(profileCondition("{seniority: " + test + "}")).hasToString(condition);
  }

  @Test
  void readsBoundsOfNumbers() {
    assertThat(profileCondition("{budget_usd: {\">\": 50000, \"<=\": 99999.5}}"))
        .isEqualTo(
            new Condition.All(
                List.of(
                    number("budget_usd", Comparison.MORE, "50000"),
                    number("budget_usd", Comparison.AT_MOST, "99999.5"))));
  }

  @Test
  void readsBoundsOfDates() {
    assertThat(profileCondition("{budget_date: {\">=\": 2026-01-31}}"))
        .isEqualTo(date("budget_date", Comparison.AT_LEAST, LocalDate.of(2026, 1, 31)));
    assertThat(profileCondition("{budget_date: 2026-01-31}"))
        .isEqualTo(new Condition.In("budget_date", Set.of(LocalDate.of(2026, 1, 31))));
  }

  @Test
  void readsBoundsOfAttributesAsTheyAreWritten() {
    assertThat(profileCondition("{company.attributes.seats: {from: 20}}"))
        .isEqualTo(number("company.attributes.seats", Comparison.AT_LEAST, "20"));
    assertThat(profileCondition("{attributes.renews: {\"<\": 2027-01-01}}"))
        .isEqualTo(date("attributes.renews", Comparison.LESS, LocalDate.of(2027, 1, 1)));
  }

  @Test
  void readsTheSameTestsOfEvents() {
    assertThat(
            read("{type: demo_request}", "{attributes.dwell_seconds: {\">\": 30}}")
                .eventRules()
                .get(0)
                .when())
        .isEqualTo(number("attributes.dwell_seconds", Comparison.MORE, "30"));
  }

  private static Condition number(String field, Comparison comparison, String bound) {
    return new Condition.NumberIs(field, comparison, new BigDecimal(bound));
  }

  private static Condition date(String field, Comparison comparison, LocalDate bound) {
    return new Condition.DateIs(field, comparison, bound);
  }

  private static Decay firstDecay(String web) {
    return read(WEB, web).eventRules().get(0).decay();
  }

  private static Condition profileCondition(String condition) {
    return read("{seniority: c_level}", condition).profileRules().get(1).when();
  }

  private static ScoringModel read(String old, String replacement) {
    return ModelReader.read(EditedModel.FILE, EditedModel.shipped().with(old, replacement).text());
  }
}
