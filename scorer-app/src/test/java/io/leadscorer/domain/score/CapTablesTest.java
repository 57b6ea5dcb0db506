package io.leadscorer.domain.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.domain.model.ScoringModel;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What caps leave of the points of rules and groups. */
class CapTablesTest {
  /** A Tuesday in Seoul, half past nine. */
  private static final String START = "2024-05-07T00:30:00Z";

  private static final String PAGE = "{rule: page_view, when: {type: page_view}, points: 1";
  private static final String DEMO = "when: {type: demo_request}, points: 25";

  private static ScoredLead under(ScoringModel model) {
    return ScoredLead.under(model, START);
  }

  private static ScoredLead viewing(ScoredLead lead, int pages) {
    for (int i = 0; i < pages; i++) {
      lead.does("page_view", "/" + i);
    }
    return lead;
  }

  @Test
  void aRuleBringsNoMoreThanItsCapAtAnyInstant() {
    ScoredLead lead = under(Written.with(DEMO, DEMO + ", cap: 30"));
    lead.does("demo_request").does("demo_request", "/again");
    assertThat(lead.behavior()).isEqualTo(30);

    // 25 of 50 are left from the fourteenth day on
    assertThat(lead.passes(Duration.ofDays(14)).behavior()).isEqualTo(25);
  }

  @Test
  void theCapOfARuleLeavesTheOthersOfItsGroupAlone() {
    ScoredLead lead = under(Written.with(PAGE, PAGE + ", cap: 2"));

    assertThat(viewing(lead, 5).does("page_view", "/pricing").behavior()).isEqualTo(17);
  }

  @Test
  void whatCostsPointsCostsNoMoreThanItsCap() {
    ScoredLead lead =
        under(
            Written.with(
                "{rule: careers_view, when: {type: careers_view}, points: -10}",
                "{rule: careers_view, when: {type: careers_view}, points: -10, expires: 90d, cap: -15}"));
    lead.does("careers_view", "/a").does("careers_view", "/b");

    assertThat(lead.adjustments()).isEqualTo(-15);
  }

  @Test
  void whatAPeriodEarnsEndsAtItsCapAndFadesAsEver() {
    ScoredLead lead = under(Written.with(PAGE, PAGE + ", cap: {points: 3, per: day}"));
    assertThat(viewing(lead, 5).behavior()).isEqualTo(3);
    lead.passes(Duration.ofDays(1));
    assertThat(viewing(lead, 4).behavior()).isEqualTo(6);

    // of the first day half is left; its hour began half an hour before
    lead.passes(Duration.ofDays(13));
    assertThat(lead.behavior()).isEqualTo(4.5);
    assertThat(lead.passes(Duration.ofDays(1)).behavior()).isEqualTo(3);
  }

  @ParameterizedTest(name = "per {0}: {1} and then {2}: {3}")
  @CsvSource({
    // Seoul is nine hours ahead: a day begins at 15:00
    "day,2024-05-07T14:59:00Z,2024-05-07T15:00:00Z,6",
    "day,2024-05-07T15:00:00Z,2024-05-08T14:00:00Z,4",
    // a week begins on Monday
    "week,2024-05-12T14:00:00Z,2024-05-12T15:00:00Z,6",
    "week,2024-05-12T15:00:00Z,2024-05-19T14:00:00Z,4",
    "month,2024-05-31T14:00:00Z,2024-05-31T15:00:00Z,6",
    "month,2024-05-31T15:00:00Z,2024-06-10T15:00:00Z,4",
  })
  void periodsAreThoseOfTheLocalCalendar(String period, String first, String then, double points) {
    ScoringModel model =
        Written.with(
            PAGE, PAGE.replace("points: 1", "points: 3, cap: {points: 4, per: " + period + "}"));
    ScoredLead lead = ScoredLead.under(model, first).does("page_view", "/a");

    assertThat(lead.until(then).does("page_view", "/b").behavior()).isEqualTo(points);
  }

  @Test
  void theEarliestHoursEarnFirstHoweverLateTheyCome() {
    ScoringModel model = Written.with(DEMO, DEMO + ", cap: {points: 25, per: day}");
    ScoredLead lead = under(model).does("demo_request");
    lead.didAt(Instant.parse("2024-05-06T22:10:00Z"), "demo_request", "/early");
    assertThat(lead.behavior()).isEqualTo(25);

    // so the points fade two hours earlier
    assertThat(lead.until("2024-05-20T21:59:59.999Z").behavior()).isEqualTo(25);
    assertThat(lead.until("2024-05-20T22:00:00Z").behavior()).isEqualTo(12.5);
  }

  @Test
  void theCapOfAGroupIsSharedByItsRulesInTheOrderOfTheHours() {
    ScoringModel model =
        Written.with("    decay: web\n", "    decay: web\n    cap: {points: 20, per: day}\n");
    ScoredLead lead = under(model).does("page_view", "/pricing");
    lead.passes(Duration.ofHours(1)).does("demo_request");

    assertThat(lead.behavior()).isEqualTo(20);
    // 15 of the first hour, 5 of the second
    assertThat(lead.until("2024-05-21T00:00:00Z").behavior()).isEqualTo(12.5);
    assertThat(lead.until("2024-05-21T01:00:00Z").behavior()).isEqualTo(10);
  }

  @Test
  void theHoursOfAPeriodAreKeptUntilItsLastHasFaded() {
    ScoringModel model = Written.with(DEMO, DEMO + ", cap: {points: 25, per: month}");
    // the first of May uses the month up
    ScoredLead lead = ScoredLead.under(model, "2024-04-30T15:00:00Z").does("demo_request");

    // four weeks later nothing is left of it, and there is no room for more until June
    lead.until("2024-05-30T00:30:00Z").does("demo_request", "/again");
    assertThat(lead.behavior()).isZero();
    lead.until("2024-05-31T15:00:00Z").does("demo_request", "/june");
    assertThat(lead.behavior()).isEqualTo(25);
  }

  @Test
  void intentCountsWhatACapTakes() {
    ScoredLead lead = under(Written.with(DEMO, DEMO + ", cap: {points: 5, per: day}"));

    assertThat(lead.does("demo_request").does("demo_request", "/again").highIntent()).isTrue();
    assertThat(lead.behavior()).isEqualTo(5);
  }
}
