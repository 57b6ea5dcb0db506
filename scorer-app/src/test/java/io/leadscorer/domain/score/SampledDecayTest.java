package io.leadscorer.domain.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.domain.model.Decay;
import io.leadscorer.domain.model.Time;
import io.leadscorer.domain.model.ZoneCalendar;
import io.leadscorer.domain.score.Outcome.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** A lead under decays that are sampled at local midnight, 15:00 UTC in Seoul (scoring.md 2.2). */
class SampledDecayTest {
  private static final ZoneCalendar SEOUL = new ZoneCalendar(ZoneId.of("Asia/Seoul"));
  private static final String MIDNIGHT = "2024-05-07T15:00:00Z";
  private static final String NOON = "2024-05-08T03:00:00Z";

  private static ScoredLead under(Decay decay, String start) {
    return ScoredLead.under(Models.withDecay("website", decay), start);
  }

  @Test
  void linearPointsAreSentAnewAtEachLocalMidnight() {
    ScoredLead lead = under(new Decay.Linear(5 * Time.DAY, SEOUL), MIDNIGHT);

    lead.does("demo_request").passes(Duration.ofDays(20));

    assertThat(lead.scores())
        .containsExactly(
            "10.0 at 2024-05-07T15:00:00Z",
            "8.0 at 2024-05-08T15:00:00Z",
            "6.0 at 2024-05-09T15:00:00Z",
            "4.0 at 2024-05-10T15:00:00Z",
            "2.0 at 2024-05-11T15:00:00Z",
            "0.0 at 2024-05-12T15:00:00Z");
  }

  @Test
  void exponentialPointsAreSentAnewAtEachLocalMidnight() {
    ScoredLead lead = under(new Decay.Exponential(Time.DAY, 3 * Time.DAY, SEOUL), MIDNIGHT);

    lead.does("demo_request").passes(Duration.ofDays(20));

    assertThat(lead.scores())
        .containsExactly(
            "10.0 at 2024-05-07T15:00:00Z",
            "5.0 at 2024-05-08T15:00:00Z",
            "2.5 at 2024-05-09T15:00:00Z",
            "0.0 at 2024-05-10T15:00:00Z");
  }

  @Test
  void pointsStayUntilTheMidnightAfterTheHorizonWhateverElseHappens() {
    ScoredLead lead = under(new Decay.Linear(40 * Time.DAY, SEOUL), NOON).does("demo_request");
    lead.passes(Duration.ofDays(40)).passes(Duration.ofHours(1));
    // the last sample was half a day before the horizon; idle for 30 days
    assertThat(lead.behavior()).isEqualTo(0.313 - 10);

    lead.does("webinar_joined");

    assertThat(lead.behavior()).isEqualTo(0.313 - 10);
    assertThat(lead.until("2024-06-17T15:00:00Z").behavior()).isEqualTo(-10);
  }

  @Test
  void theModelLooksBackUntilTheMidnightAfterTheHorizon() {
    Decay linear = new Decay.Linear(100 * Time.DAY, SEOUL);
    ScoredLead lead = under(linear, NOON).does("demo_request").until("2024-08-16T14:59:59.999Z");

    Duration age = Duration.between(Instant.parse(NOON), Instant.parse("2024-08-16T14:59:59.999Z"));
    assertThat(age).isGreaterThan(Duration.ofDays(100));
    assertThat(lead.behavior()).isEqualTo(0.125 - 20);
    assertThat(Models.withDecay("website", linear).horizon()).isGreaterThan(age.toMillis());
  }

  @Test
  void aReasonNamesTheMidnightAtWhichThePointsDoChange() {
    // a fifth of a thousandth a day
    ScoredLead lead = under(new Decay.Linear(5000 * Time.DAY, SEOUL), NOON).does("page_view");

    long midnight = Instant.parse("2024-05-11T15:00:00Z").toEpochMilli();
    assertThat(lead.lastChange().reasons())
        .containsExactly(new Reason("page_view", "behavior", 1000, midnight, 999L));
  }
}
