package io.leadscorer.modelfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.leadscorer.domain.lead.LifecycleStage;
import io.leadscorer.domain.lead.SalesActivity;
import io.leadscorer.domain.model.Anomalies;
import io.leadscorer.domain.model.Cap;
import io.leadscorer.domain.model.Condition;
import io.leadscorer.domain.model.Decay;
import io.leadscorer.domain.model.Dimension;
import io.leadscorer.domain.model.Dispositions;
import io.leadscorer.domain.model.EventRule;
import io.leadscorer.domain.model.Fraction;
import io.leadscorer.domain.model.Inactivity;
import io.leadscorer.domain.model.Intent;
import io.leadscorer.domain.model.ManyLeads;
import io.leadscorer.domain.model.ProfileRule;
import io.leadscorer.domain.model.RuleGroup;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.model.Season;
import io.leadscorer.domain.model.Suspicion;
import io.leadscorer.domain.model.Tier;
import io.leadscorer.domain.model.Time;
import io.leadscorer.domain.model.Timing;
import io.leadscorer.domain.model.Verdicts;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The default model reads into the tables of the scoring semantics. */
class ShippedModelTest {
  private static final int BEHAVIOR = 0;
  private static final int DEMOGRAPHIC = 1;
  private static final int FIT = 2;
  private static final int TIMING = 3;

  private static final Decay WEB = steps(14, 28);
  private static final Decay EMAIL = steps(30, 60);

  private final ScoringModel model = ModelReader.shipped("b2b-4d");

  @Test
  void readsItsHead() {
    assertThat(model.id()).isEqualTo("b2b-4d");
    assertThat(model.version()).isEqualTo(1);
    assertThat(model.calendar().zone()).isEqualTo(ZoneId.of("Asia/Seoul"));
    assertThat(model.futureTolerance()).isEqualTo(5 * 60_000L);
    assertThat(model.scoreInterval()).isEqualTo(5 * 60_000L);
    assertThat(model.recheck()).isEqualTo(30 * Time.DAY);
    assertThat(model.journey()).isEqualTo(10);
    assertThat(model.reasons()).isEqualTo(5);
  }

  @Test
  void readsDimensionsInThousandths() {
    assertThat(model.dimensions())
        .containsExactly(
            new Dimension("behavior", 40_000, 100_000, -20_000),
            new Dimension("demographic", 25_000, 55_000, 0),
            new Dimension("fit", 25_000, 25_000, 0),
            new Dimension("timing", 10_000, 10_000, 0));
  }

  @Test
  void readsBehaviourRulesInOrderWithTheirDecays() {
    assertThat(model.groups().get(0))
        .isEqualTo(
            new RuleGroup(
                "website",
                BEHAVIOR,
                Cap.NONE,
                List.of(
                    new EventRule(0, "demo_request", 0, type("demo_request"), 25_000, WEB),
                    new EventRule(
                        1,
                        "pricing_page",
                        0,
                        new Condition.All(
                            List.of(type("page_view"), new Condition.Prefix("target", "/pricing"))),
                        15_000,
                        WEB),
                    new EventRule(2, "page_view", 0, type("page_view"), 1_000, WEB))));
    assertThat(model.groups().get(1))
        .isEqualTo(
            new RuleGroup(
                "email",
                BEHAVIOR,
                Cap.NONE,
                List.of(
                    new EventRule(
                        3, "content_download", 1, type("content_download"), 10_000, EMAIL),
                    new EventRule(4, "email_click", 1, type("email_click"), 5_000, EMAIL),
                    new EventRule(5, "email_open", 1, type("email_open"), 2_000, EMAIL))));
  }

  @Test
  void readsEventAdjustmentsAsGroupsOfOneThatStay() {
    assertThat(model.groups().subList(2, 7))
        .allSatisfy(
            group -> {
              EventRule rule = group.rules().get(0);
              assertThat(group.rules()).hasSize(1);
              assertThat(group.dimension()).isEqualTo(Dimension.ADJUSTMENTS);
              assertThat(rule.when()).isEqualTo(type(rule.name()));
              assertThat(rule.decay()).isEqualTo(Decay.NONE);
            })
        .extracting(RuleGroup::name, group -> group.rules().get(0).points())
        .containsExactly(
            tuple("unsubscribe", -15_000L),
            tuple("spam_report", -25_000L),
            tuple("job_change_competitor", -30_000L),
            tuple("careers_view", -10_000L),
            tuple("resume_update", -10_000L));
  }

  @Test
  void readsTheRepeatedActionPenaltyAsTheLastRule() {
    EventRule penalty = model.repeatedAction().penalty();
    assertThat(penalty)
        .isEqualTo(
            new EventRule(
                11,
                "repeated_action",
                7,
                new Condition.Any(List.of()),
                -50_000,
                new Decay.Stepped(List.of(new Decay.Stepped.Step(30 * Time.DAY, 0)))));
    assertThat(model.groups().get(7))
        .isEqualTo(
            new RuleGroup("repeated_action", Dimension.ADJUSTMENTS, Cap.NONE, List.of(penalty)));
    assertThat(model.repeatedAction().count()).isEqualTo(3);
    assertThat(model.repeatedAction().except())
        .containsExactlyInAnyOrder("page_view", "email_open");
    assertThat(model.repeatedAction().clearedBy()).isEqualTo(SalesActivity.Type.CALL_VERIFIED);
  }

  @Test
  void numbersEventRulesByPositionAndPointsThemAtTheirGroup() {
    assertThat(model.groups()).hasSize(8);
    assertThat(model.eventRules())
        .extracting(EventRule::index)
        .containsExactlyElementsOf(IntStream.range(0, 12).boxed().toList());
    assertThat(model.eventRules())
        .allSatisfy(rule -> assertThat(model.groups().get(rule.group()).rules()).contains(rule));
  }

  @Test
  void readsProfileRulesThenThoseOnTheTotal() {
    assertThat(model.profileRules())
        .extracting(ProfileRule::name, ProfileRule::dimension, ProfileRule::points)
        .containsExactly(
            tuple("target_industry", DEMOGRAPHIC, 20_000L),
            tuple("c_level", DEMOGRAPHIC, 15_000L),
            tuple("large_company", DEMOGRAPHIC, 20_000L),
            tuple("mid_company", DEMOGRAPHIC, 15_000L),
            tuple("small_company", DEMOGRAPHIC, 10_000L),
            tuple("icp_revenue", FIT, 8_000L),
            tuple("icp_employees", FIT, 7_000L),
            tuple("icp_technology", FIT, 5_000L),
            tuple("replaceable_solution", FIT, 5_000L),
            tuple("free_mail", Dimension.ADJUSTMENTS, -20_000L));
    assertThat(model.profileRules())
        .extracting(ProfileRule::when)
        .contains(
            new Condition.In("industry", Set.of("saas", "manufacturing", "finance", "education")),
            new Condition.In("seniority", Set.of("c_level")),
            new Condition.Within("company.employees", 1000L, null),
            new Condition.Within("company.employees", 100L, 999L),
            new Condition.Within("company.employees", 1L, 99L),
            new Condition.Within("company.annual_revenue_usd", 10_000_000L, 1_000_000_000L));
  }

  @Test
  void readsWhatTimeBrings() {
    assertThat(model.intent()).isEqualTo(new Intent(BEHAVIOR, 30 * Time.DAY, 50_000));
    assertThat(model.inactivity())
        .isEqualTo(
            new Inactivity(
                "inactivity",
                BEHAVIOR,
                List.of(
                    new Inactivity.Step(30 * Time.DAY, -10_000),
                    new Inactivity.Step(60 * Time.DAY, -20_000))));
    assertThat(model.timing())
        .isEqualTo(
            new Timing(
                "timing",
                TIMING,
                List.of("budget_date", "contract_expires_on", "project_starts_on"),
                List.of(
                    new Timing.Band(3, 10_000),
                    new Timing.Band(6, 7_000),
                    new Timing.Band(12, 3_000))));
    assertThat(model.horizon()).isEqualTo(60 * Time.DAY);
  }

  @Test
  void readsSeasonsWithExactFactors() {
    assertThat(model.seasons())
        .containsExactly(
            new Season(
                "school_year",
                Set.of("education"),
                Set.of(1, 2, 7, 8),
                Set.of(BEHAVIOR, DEMOGRAPHIC, FIT, TIMING),
                new Fraction(3, 2)),
            new Season(
                "budget_close",
                Set.of("saas"),
                Set.of(11, 12),
                Set.of(TIMING),
                new Fraction(2, 1)));
  }

  @Test
  void readsTiersInHundredths() {
    assertThat(model.tiers())
        .containsExactly(
            new Tier("HOT", 80_00, 0, true, LifecycleStage.MQL),
            new Tier("WARM", 60_00, 0, true, LifecycleStage.MQL),
            new Tier("COOL", 40_00, 0, true, LifecycleStage.MQL),
            new Tier("COLD", 0, 0, false, null));
  }

  @Test
  void readsDispositionsAndVerdicts() {
    assertThat(model.dispositions())
        .isEqualTo(
            new Dispositions(
                Set.of(LifecycleStage.CUSTOMER, LifecycleStage.OPPORTUNITY),
                new Condition.Any(List.of(holds("opted_out"), holds("employee"), holds("partner"))),
                holds("competitor"),
                FIT,
                15_000));
    assertThat(model.verdicts()).isEqualTo(new Verdicts(1_000, -100_000));
  }

  @Test
  void readsAnomalies() {
    assertThat(model.anomalies())
        .isEqualTo(
            new Anomalies(
                new ManyLeads(5, Time.DAY, Set.of()),
                List.of(
                    new Suspicion(
                        "invalid_email",
                        new Condition.In("email_status", Set.of("invalid", "disposable"))),
                    new Suspicion(
                        "invalid_phone", new Condition.In("phone_status", Set.of("invalid"))),
                    new Suspicion(
                        "company_mismatch",
                        new Condition.In("attributes.company_match", Set.of("mismatch"))))));
  }

  @Test
  void refusesAnIdThatDoesNotShip() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModelReader.shipped("nope"))
        .withMessageContaining("no model ships as 'nope'");
  }

  private static Condition type(String type) {
    return new Condition.In("type", Set.of(type));
  }

  private static Condition holds(String field) {
    return new Condition.In(field, Set.of(true));
  }

  private static Decay steps(int halfFrom, int noneFrom) {
    return new Decay.Stepped(
        List.of(
            new Decay.Stepped.Step(halfFrom * Time.DAY, 500),
            new Decay.Stepped.Step(noneFrom * Time.DAY, 0)));
  }
}
