package io.leadscorer.domain.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.domain.model.Decay;
import io.leadscorer.domain.model.Time;
import io.leadscorer.domain.model.ZoneCalendar;
import java.time.Duration;
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
}
