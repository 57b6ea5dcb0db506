package io.leadscorer.domain.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.domain.model.Decay;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Behaviour, intent and inactivity (scoring.md 1.3, 1.4, 2.1 to 2.4). */
class BehaviorTablesTest {
  /** Half past nine in Seoul; ages count from midnight UTC. */
  private static final String START = "2024-05-07T00:30:00Z";

  private static final Instant HOUR = Instant.parse("2024-05-07T00:00:00Z");

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "demo_request,,25",
    "page_view,/pricing,15",
    "page_view,/pricing/enterprise,15",
    "page_view,/blog/pricing,1",
    "page_view,/,1",
    "page_view,,1",
    "content_download,whitepaper,10",
    "email_click,,5",
    "email_open,,2",
    "webinar_joined,,0",
  })
  void pointsOfAnEventWhenNew(String type, String target, double points) {
    assertThat(ScoredLead.at(START).does(type, target).behavior()).isEqualTo(points);
  }

  @ParameterizedTest(name = "{0} {1} keeps half from {2} days and nothing from {3}")
  @CsvSource({
    "demo_request,,14,28,25",
    "page_view,/pricing,14,28,15",
    "page_view,/,14,28,1",
    "content_download,,30,60,10",
    "email_click,,30,60,5",
    "email_open,,30,60,2",
  })
  void pointsFadeInStepsToTheMillisecond(
      String type, String target, int halved, int gone, double points) {
    // idle from 30 days costs 10, from 60 days 20
    double idleWhenHalved = halved < 30 ? 0 : -10;
    double idleWhenGone = gone < 60 ? 0 : -20;
    double idleJustBeforeGone = gone < 60 ? 0 : -10;

    assertThat(agedJustUnder(halved, type, target)).isEqualTo(points);
    assertThat(aged(halved, type, target)).isEqualTo(points / 2 + idleWhenHalved);
    assertThat(agedJustUnder(gone, type, target)).isEqualTo(points / 2 + idleJustBeforeGone);
    assertThat(aged(gone, type, target)).isEqualTo(idleWhenGone);
  }

  private static double aged(int days, String type, String target) {
    Instant then = HOUR.plus(Duration.ofDays(days));
    return ScoredLead.at(START).does(type, target).until(then).behavior();
  }

  private static double agedJustUnder(int days, String type, String target) {
    Instant then = HOUR.plus(Duration.ofDays(days)).minusMillis(1);
    return ScoredLead.at(START).does(type, target).until(then).behavior();
  }

  @Test
  void groupsAndEventsAddUp() {
    ScoredLead lead =
        ScoredLead.at(START).does("demo_request").does("email_click").does("page_view", "/");

    assertThat(lead.behavior()).isEqualTo(31);
  }

  @Test
  void aGroupBringsNoMoreThanItsCap() {
    ScoredLead lead = ScoredLead.under(Models.withCap("website", 30_000), START);

    lead.does("demo_request").does("demo_request", "/again").does("email_click");

    assertThat(lead.behavior()).isEqualTo(35);
  }

  @Test
  void aCapIsMeasuredAfterDecay() {
    ScoredLead lead = ScoredLead.under(Models.withCap("website", 30_000), START);
    lead.does("demo_request").does("demo_request", "/again").does("demo_request", "/yet/again");

    lead.until("2024-05-21T00:00:00Z");

    assertThat(lead.behavior()).isEqualTo(30);
    assertThat(lead.does("page_view", "/").behavior()).isEqualTo(30);
    assertThat(lead.until("2024-06-04T00:00:00Z").behavior()).isEqualTo(0.5);
  }

  @Test
  void aLateEventIsScoredByItsTrueAge() {
    ScoredLead lead = ScoredLead.at(START);

    lead.didAt(HOUR.minus(Duration.ofDays(14)), "demo_request", null);

    assertThat(lead.behavior()).isEqualTo(12.5);
  }

  @Test
  void anEventLaterThanTheLongestHorizonAddsNothingButShowsInTheJourney() {
    ScoredLead lead = ScoredLead.at(START);

    lead.didAt(HOUR.minus(Duration.ofDays(61)), "content_download", "whitepaper");

    assertThat(lead.behavior()).isZero();
    assertThat(lead.lastChange().journey()).hasSize(1);
  }

  @Test
  void anEventUpToFiveMinutesAheadOfTheClockCounts() {
    Instant ahead = Instant.parse(START).plus(Duration.ofMinutes(5));

    assertThat(ScoredLead.at(START).didAt(ahead, "demo_request", null).behavior()).isEqualTo(25);
  }

  @Test
  void anEventFurtherAheadIsRefused() {
    Instant ahead = Instant.parse(START).plus(Duration.ofMinutes(5)).plusMillis(1);

    assertThat(ScoredLead.at(START).didAt(ahead, "demo_request", null).outcomes()).isEmpty();
  }

  @Test
  void intentIsHighFromFiftyUndecayedPointsOn() {
    ScoredLead lead = ScoredLead.at(START).does("demo_request").does("page_view", "/pricing");
    lead.does("email_click").does("email_open").does("email_open");
    assertThat(lead.highIntent()).isFalse();

    assertThat(lead.does("page_view", "/").highIntent()).isTrue();
  }

  @Test
  void intentTakesPointsUndecayedAndLooksBackThirtyDays() {
    ScoredLead lead = ScoredLead.at(START).does("demo_request").does("demo_request", "/again");

    assertThat(lead.until("2024-06-05T23:59:59.999Z").behavior()).isZero();
    assertThat(lead.highIntent()).isTrue();
    assertThat(lead.until("2024-06-06T00:00:00Z").highIntent()).isFalse();
  }

  @Test
  void intentLooksBackThirtyDaysAlsoAtPointsThatStay() {
    ScoredLead lead = ScoredLead.under(Models.withDecay("website", Decay.NONE), START);
    lead.does("demo_request", "/a").does("demo_request", "/b");

    assertThat(lead.until("2024-06-05T23:59:59.999Z").highIntent()).isTrue();
    assertThat(lead.until("2024-06-06T00:00:00Z").highIntent()).isFalse();
    assertThat(lead.behavior()).isEqualTo(50 - 10);
  }

  @Test
  void idlenessCostsTenFromThirtyDaysAndTwentyFromSixty() {
    ScoredLead lead = ScoredLead.at(START).does("email_open");

    assertThat(lead.until("2024-06-05T23:59:59.999Z").behavior()).isEqualTo(2);
    assertThat(lead.until("2024-06-06T00:00:00Z").behavior()).isEqualTo(1 - 10);
    assertThat(lead.until("2024-07-05T23:59:59.999Z").behavior()).isEqualTo(1 - 10);
    assertThat(lead.until("2024-07-06T00:00:00Z").behavior()).isEqualTo(-20);
  }

  @Test
  void idlenessRunsFromTheHourInWhichTheLeadWasFirstSeen() {
    ScoredLead lead = ScoredLead.at(START).has(ALead.profile());

    assertThat(lead.until("2024-06-05T23:59:59.999Z").behavior()).isZero();
    assertThat(lead.until("2024-06-06T00:00:00Z").behavior()).isEqualTo(-10);
  }

  @Test
  void anActivityBeforeTheLeadWasFirstSeenDoesNotMakeItIdleEarlier() {
    ScoredLead lead =
        ScoredLead.at(START).didAt(HOUR.minus(Duration.ofDays(20)), "email_open", null);

    assertThat(lead.until("2024-06-05T23:59:59.999Z").behavior()).isEqualTo(1);
    assertThat(lead.until("2024-06-06T00:00:00Z").behavior()).isEqualTo(1 - 10);
  }

  @Test
  void activityLiftsIdleness() {
    ScoredLead lead = ScoredLead.at(START).has(ALead.profile()).until("2024-07-10T12:00:00Z");
    assertThat(lead.behavior()).isEqualTo(-20);

    assertThat(lead.does("page_view", "/").behavior()).isEqualTo(1);
  }

  @Test
  void aLateEventMovesTheLastActivityOnlyForward() {
    ScoredLead lead = ScoredLead.at(START).does("email_open").until("2024-06-06T00:00:00Z");

    lead.didAt(HOUR.minus(Duration.ofDays(1)), "email_open", null);
    assertThat(lead.behavior()).isEqualTo(1 + 1 - 10);

    lead.didAt(HOUR.plus(Duration.ofDays(1)), "email_open", null);
    assertThat(lead.behavior()).isEqualTo(1 + 1 + 2);
  }

  @ParameterizedTest
  @CsvSource({"webinar_joined", "unsubscribe"})
  void anEventWithoutPositivePointsIsNoActivity(String type) {
    ScoredLead lead = ScoredLead.at(START).has(ALead.profile()).until("2024-06-05T12:00:00Z");

    lead.does(type).until("2024-06-06T00:00:00Z");

    assertThat(lead.behavior()).isEqualTo(-10);
  }
}
