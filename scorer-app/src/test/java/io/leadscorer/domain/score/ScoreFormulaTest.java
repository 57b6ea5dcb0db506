package io.leadscorer.domain.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;

/** Weights, clamps, floors and rounding (scoring.md 3). */
class ScoreFormulaTest {
  private static final String START = "2024-05-07T00:30:00Z";

  @Test
  void everyDimensionCountsByItsWeight() {
    ScoredLead lead =
        ScoredLead.at(START)
            .has(ALead.profile().seniority("c_level").budgetDate("2024-12-24"), companyOfTenFit())
            .does("demo_request");

    // 25 x 40/100 + 15 x 25/55 + 10 x 25/25 + 3 x 10/10
    assertThat(lead.score()).isEqualTo(29.82);
  }

  /** Ten points of fit, none of size. */
  private static ACompany companyOfTenFit() {
    return ACompany.profile().technologies("aws").solution("in-house");
  }

  @Test
  void aChangeCarriesThePartsOfTheScoreInThousandths() {
    ScoredLead lead =
        ScoredLead.at(START).has(ALead.profile().seniority("c_level"), companyOfTenFit());

    assertThat(lead.lastChange().dimensions())
        .containsExactly(
            entry("behavior", 0L),
            entry("demographic", 6818L),
            entry("fit", 10_000L),
            entry("timing", 0L));
  }

  @Test
  void aDimensionBringsNoMoreThanItsWeight() {
    ScoredLead lead = ScoredLead.at(START);
    for (int i = 0; i < 6; i++) {
      lead.does("demo_request", "/" + i);
    }

    assertThat(lead.behavior()).isEqualTo(150);
    assertThat(lead.score()).isEqualTo(40);
  }

  @Test
  void behaviourCostsNoMoreThanItsFloor() {
    ScoredLead lead = ScoredLead.at(START).has(ALead.profile(), ACompany.thatFits());
    double before = lead.score();

    lead.until("2024-07-06T00:00:00Z");

    assertThat(lead.behavior()).isEqualTo(-20);
    assertThat(lead.score()).isEqualTo(round(before - 8));
  }

  @Test
  void theTotalIsClampedToZero() {
    assertThat(ScoredLead.at(START).does("spam_report").score()).isZero();
  }

  @Test
  void theTotalIsClampedToAHundred() {
    // everything full is 100, half as much again in the season of schools
    ScoredLead lead =
        ScoredLead.at("2024-01-15T00:00:00Z")
            .has(
                ALead.profile().industry("education").seniority("c_level").budgetDate("2024-02-01"),
                ACompany.thatFits().employees(2000));
    for (int i = 0; i < 4; i++) {
      lead.does("demo_request", "/" + i);
    }

    assertThat(lead.score()).isEqualTo(100);
    assertThat(lead.does("spam_report").score()).isEqualTo(100);
    assertThat(lead.does("spam_report", "again").score()).isEqualTo(100);
    assertThat(lead.does("unsubscribe").score()).isEqualTo(85);
  }

  @Test
  void theScoreIsRoundedHalfUpToHundredths() {
    // 20 x 25/55 = 9.0909..., 10 x 25/55 = 4.5454...
    assertThat(ScoredLead.at(START).has(ALead.profile().industry("saas")).score()).isEqualTo(9.09);
    ACompany small = ACompany.profile().employees(10);
    assertThat(ScoredLead.at(START).has(ALead.profile(), small).score()).isEqualTo(4.55);
  }

  @Test
  void pointsDoNotDriftWhateverTheirOrder() {
    ScoredLead oneWay = ScoredLead.at(START);
    ScoredLead otherWay = ScoredLead.at(START);
    for (int i = 0; i < 9; i++) {
      oneWay.does("page_view", "/");
      otherWay.does("email_open");
    }
    for (int i = 0; i < 9; i++) {
      oneWay.does("email_open");
      otherWay.does("page_view", "/");
    }

    assertThat(oneWay.until("2024-05-21T00:00:00Z").behavior()).isEqualTo(22.5);
    assertThat(otherWay.until("2024-05-21T00:00:00Z").behavior()).isEqualTo(22.5);
  }

  private static double round(double score) {
    return Math.round(score * 100) / 100.0;
  }
}
