package io.leadscorer.domain.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.domain.lead.SalesActivity;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Points on the total and repeated actions (scoring.md 2.6 to 2.8). */
class AdjustmentTablesTest {
  private static final String START = "2024-05-07T00:30:00Z";

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "unsubscribe,-15",
    "spam_report,-25",
    "job_change_competitor,-30",
    "careers_view,-10",
    "resume_update,-10",
  })
  void eachOccurrenceCosts(String type, double points) {
    ScoredLead lead = ScoredLead.at(START).does(type, "/one").does(type, "/two");

    assertThat(lead.adjustments()).isEqualTo(2 * points);
    assertThat(lead.behavior()).isZero();
  }

  @Test
  void adjustmentsStay() {
    ScoredLead lead = ScoredLead.at(START).does("spam_report").passes(Duration.ofDays(1000));

    assertThat(lead.adjustments()).isEqualTo(-25);
  }

  @Test
  void anAdjustmentDoesNotAgeOnItsWayEither() {
    Instant longAgo = Instant.parse(START).minus(Duration.ofDays(100));

    assertThat(ScoredLead.at(START).didAt(longAgo, "spam_report", null).adjustments())
        .isEqualTo(-25);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gmail.com",
        "yahoo.com",
        "hotmail.com",
        "outlook.com",
        "icloud.com",
        "naver.com",
        "hanmail.net",
        "daum.net",
        "GMail.com"
      })
  void aFreeMailAddressCosts(String domain) {
    ScoredLead lead = ScoredLead.at(START).has(ALead.profile().email("kim@" + domain));

    assertThat(lead.adjustments()).isEqualTo(-20);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kim@acme.example", "kim@notgmail.com", "kim@gmail.com.example", "kim"})
  void anotherAddressCostsNothing(String email) {
    assertThat(ScoredLead.at(START).has(ALead.profile().email(email)).adjustments()).isZero();
  }

  @Test
  void aFreeMailAddressCostsOnlyWhileItHolds() {
    ScoredLead lead = ScoredLead.at(START).has(ALead.profile().email("kim@gmail.com"));

    assertThat(lead.has(ALead.profile().email("kim@acme.example")).adjustments()).isZero();
  }

  @Test
  void theThirdIdenticalActionOfALocalDayCosts() {
    ScoredLead lead = ScoredLead.at(START).does("email_click", "a").does("email_click", "a");
    assertThat(lead.adjustments()).isZero();

    assertThat(lead.does("email_click", "a").adjustments()).isEqualTo(-50);
  }

  @Test
  void anUnknownActionCanBeRepeatedToo() {
    ScoredLead lead = ScoredLead.at(START).does("poke").does("poke").does("poke");

    assertThat(lead.adjustments()).isEqualTo(-50);
  }

  @Test
  void anotherTargetIsAnotherAction() {
    ScoredLead lead =
        ScoredLead.at(START)
            .does("email_click", "a")
            .does("email_click", "b")
            .does("email_click")
            .does("email_click", "a")
            .does("email_click", "b");

    assertThat(lead.adjustments()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"page_view", "email_open"})
  void someActionsMayRepeat(String type) {
    ScoredLead lead = ScoredLead.at(START).does(type).does(type).does(type).does(type);

    assertThat(lead.adjustments()).isZero();
  }

  @Test
  void theLocalDayDecides() {
    // 14:59 UTC is a minute before midnight in Seoul
    ScoredLead over = ScoredLead.at("2024-05-07T14:58:00Z").does("poke").does("poke");
    over.until("2024-05-07T15:00:00Z").does("poke");
    assertThat(over.adjustments()).isZero();

    ScoredLead within = ScoredLead.at("2024-05-06T15:00:00Z").does("poke").does("poke");
    within.until("2024-05-07T14:59:59.999Z").does("poke");
    assertThat(within.adjustments()).isEqualTo(-50);
  }

  @Test
  void aLateActionCountsOnTheDayOnWhichItOccurred() {
    Instant yesterday = Instant.parse(START).minus(Duration.ofDays(1));
    ScoredLead lead = ScoredLead.at(START).does("poke").does("poke");
    lead.didAt(yesterday, "poke", null).didAt(yesterday, "poke", null);
    assertThat(lead.adjustments()).isZero();

    assertThat(lead.didAt(yesterday, "poke", null).adjustments()).isEqualTo(-50);
  }

  @Test
  void lateActionsCostForWhatIsLeftOfTheThirtyDays() {
    // 20:00 in Seoul on 7 April, 29 days and 14 hours ago
    Instant lastMonth = Instant.parse("2024-04-07T11:00:00Z");
    ScoredLead lead = ScoredLead.at("2024-05-07T01:00:00Z");
    for (int i = 0; i < 3; i++) {
      lead.didAt(lastMonth, "poke", null);
    }

    assertThat(lead.adjustments()).isEqualTo(-50);
    assertThat(lead.until("2024-05-07T10:59:59.999Z").adjustments()).isEqualTo(-50);
    assertThat(lead.until("2024-05-07T11:00:00Z").adjustments()).isZero();
  }

  @Test
  void onceALeadADay() {
    ScoredLead lead = ScoredLead.at(START);
    for (int i = 0; i < 7; i++) {
      lead.does("poke").does("prod");
    }
    assertThat(lead.adjustments()).isEqualTo(-50);

    lead.passes(Duration.ofDays(1)).does("poke").does("poke").does("poke");

    assertThat(lead.adjustments()).isEqualTo(-100);
  }

  @Test
  void theyExpireAfterThirtyDaysCountedFromTheHour() {
    ScoredLead lead = ScoredLead.at(START).does("poke").does("poke").does("poke");

    assertThat(lead.until("2024-06-05T23:59:59.999Z").adjustments()).isEqualTo(-50);
    assertThat(lead.until("2024-06-06T00:00:00Z").adjustments()).isZero();
  }

  @Test
  void aVerifiedCallClearsThemButOpensNoSecondPenaltyThatDay() {
    ScoredLead lead = ScoredLead.at(START).does("poke").does("poke").does("poke");
    lead.does("spam_report");

    lead.meets(SalesActivity.Type.CALL_VERIFIED);
    assertThat(lead.adjustments()).isEqualTo(-25);

    lead.does("poke").does("prod").does("prod").does("prod");
    assertThat(lead.adjustments()).isEqualTo(-25);
  }

  @Test
  void anotherActivityClearsNothing() {
    ScoredLead lead = ScoredLead.at(START).does("poke").does("poke").does("poke");

    assertThat(lead.meets(SalesActivity.Type.CONTACTED).adjustments()).isEqualTo(-50);
  }
}
