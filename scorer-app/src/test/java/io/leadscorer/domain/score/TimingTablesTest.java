package io.leadscorer.domain.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.domain.model.Fraction;
import io.leadscorer.domain.model.Season;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Timing and seasons, which change at local midnights: 15:00 UTC the day before in Seoul. */
class TimingTablesTest {

  @ParameterizedTest(name = "on {0} a date of {1} brings {2}")
  @CsvSource({
    // the bands
    "2024-05-07,2024-05-06,0",
    "2024-05-07,2024-05-07,10",
    "2024-05-07,2024-08-07,10",
    "2024-05-07,2024-08-08,7",
    "2024-05-07,2024-11-07,7",
    "2024-05-07,2024-11-08,3",
    "2024-05-07,2025-05-07,3",
    "2024-05-07,2025-05-08,0",
    // month ends clip: 30 November plus three months is the last of February
    "2023-11-30,2024-02-29,10",
    "2023-11-30,2024-03-01,7",
    "2022-11-30,2023-02-28,10",
    "2022-11-30,2023-03-01,7",
    "2024-08-31,2024-11-30,10",
    "2024-08-31,2024-12-01,7",
    // a leap day plus a year
    "2024-02-29,2025-02-28,3",
    "2024-02-29,2025-03-01,0",
  })
  void bands(String today, String date, double points) {
    String noonInSeoul = today + "T03:00:00Z";

    ScoredLead lead = ScoredLead.at(noonInSeoul).has(ALead.profile().budgetDate(date));

    assertThat(lead.raw("timing")).isEqualTo(points);
  }

  @ParameterizedTest(name = "a date of {0} brings {2} from the midnight at {1}")
  @CsvSource({
    "2025-05-07,2024-05-06T15:00:00Z,3",
    "2025-05-07,2024-11-06T15:00:00Z,7",
    "2025-05-07,2025-02-06T15:00:00Z,10",
    "2025-05-07,2025-05-07T15:00:00Z,0",
    // 31 May lies three months after 29 February, and already after the 28th no more than that
    "2024-05-31,2024-02-29T15:00:00Z,10",
    "2024-05-29,2024-02-28T15:00:00Z,10",
    "2023-05-31,2023-02-28T15:00:00Z,10",
  })
  void bandsChangeAtLocalMidnight(String date, String midnight, double points) {
    ScoredLead lead = ScoredLead.at("2022-01-01T00:00:00Z").has(ALead.profile().budgetDate(date));

    double before = lead.until(Instant.parse(midnight).minusMillis(1)).raw("timing");
    double from = lead.until(midnight).raw("timing");

    assertThat(from).isEqualTo(points).isNotEqualTo(before);
  }

  @Test
  void theBestDateCounts() {
    ALead profile =
        ALead.profile()
            .budgetDate("2024-05-01")
            .contractExpiresOn("2024-12-24")
            .projectStartsOn("2024-10-01");
    ScoredLead lead = ScoredLead.at("2024-05-07T03:00:00Z").has(profile);

    assertThat(lead.raw("timing")).isEqualTo(7);
    assertThat(lead.until("2024-10-01T15:00:00Z").raw("timing")).isEqualTo(10);
    assertThat(lead.until("2024-12-24T15:00:00Z").raw("timing")).isZero();
  }

  @ParameterizedTest(name = "month {0}: x {1} on everything for education")
  @CsvSource({
    "01,1.5", "02,1.5", "03,1", "04,1", "05,1", "06,1",
    "07,1.5", "08,1.5", "09,1", "10,1", "11,1", "12,1",
  })
  void schoolYear(String month, double factor) {
    ScoredLead lead =
        ScoredLead.at("2024-%s-15T03:00:00Z".formatted(month))
            .has(ALead.profile().industry("education"), ACompany.thatFits())
            .does("demo_request")
            .has(
                ALead.profile().industry("education").budgetDate("2024-%s-20".formatted(month)),
                ACompany.thatFits());

    // 25 x 0.4 + (20 + 15) x 25/55 + 25 + 10
    assertThat(lead.score()).isEqualTo(hundredths(factor * (10 + 35 * 25 / 55.0 + 25 + 10)));
  }

  @ParameterizedTest(name = "month {0}: x {1} on timing for saas")
  @CsvSource({
    "01,1", "02,1", "03,1", "04,1", "05,1", "06,1",
    "07,1", "08,1", "09,1", "10,1", "11,2", "12,2",
  })
  void budgetClose(String month, double factor) {
    ScoredLead lead =
        ScoredLead.at("2024-%s-15T03:00:00Z".formatted(month))
            .has(
                ALead.profile().industry("saas").budgetDate("2024-%s-20".formatted(month)),
                ACompany.thatFits());

    assertThat(lead.score()).isEqualTo(hundredths(35 * 25 / 55.0 + 25 + factor * 10));
  }

  @Test
  void seasonsInForceAtOnceMultiply() {
    int timing = 3;
    Season yearEnd =
        new Season("year_end", Set.of("saas"), Set.of(12), Set.of(timing), new Fraction(3, 2));
    ScoredLead lead = ScoredLead.under(Models.withSeason(yearEnd), "2024-12-15T03:00:00Z");

    lead.has(ALead.profile().industry("saas").budgetDate("2025-05-01"));

    assertThat(lead.score()).isEqualTo(hundredths(20 * 25 / 55.0 + 2 * 1.5 * 7));
  }

  @Test
  void seasonsFollowTheCompanysIndustryWhereTheLeadHasNone() {
    ScoredLead lead =
        ScoredLead.at("2024-01-15T03:00:00Z")
            .has(ALead.profile(), ACompany.thatFits().industry("education"));

    assertThat(lead.score()).isEqualTo(hundredths(1.5 * (35 * 25 / 55.0 + 25)));
  }

  @Test
  void otherIndustriesHaveNoSeason() {
    ScoredLead lead =
        ScoredLead.at("2024-01-15T03:00:00Z")
            .has(ALead.profile().industry("finance"), ACompany.thatFits());

    assertThat(lead.score()).isEqualTo(hundredths(35 * 25 / 55.0 + 25));
  }

  @Test
  void aSeasonBeginsAndEndsAtTheLocalMonthsEdge() {
    ScoredLead lead =
        ScoredLead.at("2024-06-30T12:00:00Z")
            .has(ALead.profile().industry("education"), ACompany.thatFits());
    double plain = hundredths(35 * 25 / 55.0 + 25);

    assertThat(lead.until("2024-06-30T14:59:59.999Z").score()).isEqualTo(plain);
    assertThat(lead.until("2024-06-30T15:00:00Z").score())
        .isEqualTo(hundredths(1.5 * (35 * 25 / 55.0 + 25)));
    lead.until("2024-08-31T14:59:59.999Z").does("email_open");
    assertThat(lead.until("2024-08-31T15:00:00Z").score()).isEqualTo(hundredths(40.909091 + 0.8));
  }

  private static double hundredths(double points) {
    return Math.round(points * 100) / 100.0;
  }
}
