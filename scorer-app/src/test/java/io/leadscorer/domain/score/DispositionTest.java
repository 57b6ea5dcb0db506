package io.leadscorer.domain.score;

import static io.leadscorer.domain.lead.Disposition.DISQUALIFIED;
import static io.leadscorer.domain.lead.Disposition.EXCLUDED;
import static io.leadscorer.domain.lead.Disposition.HANDOFF;
import static io.leadscorer.domain.lead.Disposition.LONG_TERM_NURTURE;
import static io.leadscorer.domain.lead.Disposition.NURTURE;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.domain.lead.Disposition;
import io.leadscorer.domain.lead.LifecycleStage;
import io.leadscorer.domain.lead.SalesActivity;
import io.leadscorer.domain.lead.SalesActivity.Verdict;
import io.leadscorer.domain.score.Outcome.NurtureJoined;
import io.leadscorer.domain.score.Outcome.NurtureLeft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is to be done with a lead, first that holds (scoring.md 3). */
class DispositionTest {
  private static final String START = "2024-05-07T00:30:00Z";

  /** Score 40.91 with nothing else. */
  private static ALead target() {
    return ALead.profile().industry("finance");
  }

  /** Eight points of fit. */
  private static ACompany thatHardlyFits() {
    return ACompany.profile().revenue(50_000_000);
  }

  private static Disposition of(ScoredLead lead) {
    return lead.lastChange().toDisposition();
  }

  @Test
  void aColdLeadIsNurtured() {
    assertThat(of(ScoredLead.at(START).does("page_view"))).isEqualTo(NURTURE);
  }

  @Test
  void aCoolLeadIsHandedOver() {
    ScoredLead lead = ScoredLead.at(START).has(target(), ACompany.thatFits());

    assertThat(of(lead)).isEqualTo(HANDOFF);
    assertThat(lead.lastChange().toTier()).isEqualTo("COOL");
  }

  @ParameterizedTest(name = "revenue {0}, technology {1}, employees {2}: {3}")
  @CsvSource({
    "50000000,cobol,10,LONG_TERM_NURTURE", // 8
    "50000000,aws,10,LONG_TERM_NURTURE", // 13
    "50000000,cobol,50,NURTURE", // 15
  })
  void aLeadOfAKnownCompanyWithAFitBelowFifteenIsNurturedForLong(
      long revenue, String technology, long employees, Disposition expected) {
    ACompany company =
        ACompany.profile().revenue(revenue).technologies(technology).employees(employees);

    assertThat(of(ScoredLead.at(START).has(ALead.profile(), company))).isEqualTo(expected);
  }

  @Test
  void longTermNurturingGoesBeforeHandoff() {
    ScoredLead lead = ScoredLead.at(START).has(target(), thatHardlyFits());
    for (int i = 0; i < 4; i++) {
      lead.does("demo_request", "/" + i);
    }

    assertThat(lead.lastChange().toTier()).isEqualTo("COOL");
    assertThat(of(lead)).isEqualTo(LONG_TERM_NURTURE);
  }

  @Test
  void fitIsMeasuredOutOfSeason() {
    ScoredLead lead =
        ScoredLead.at("2024-01-15T00:00:00Z")
            .has(
                ALead.profile().industry("education"),
                ACompany.profile().revenue(50_000_000).technologies("aws"));

    assertThat(lead.raw("fit")).isEqualTo(13);
    assertThat(of(lead)).isEqualTo(LONG_TERM_NURTURE);
  }

  @Test
  void theListIsJoinedAndLeft() {
    ScoredLead lead = ScoredLead.at(START).has(ALead.profile(), thatHardlyFits());
    assertThat(lead.all(NurtureJoined.class)).hasSize(1);

    lead.hasCompany(ACompany.thatFits());

    assertThat(lead.all(NurtureLeft.class)).hasSize(1);
  }

  @Test
  void anUnqualifiedLeadIsDisqualifiedRatherThanNurtured() {
    ScoredLead lead = ScoredLead.at(START).has(target(), thatHardlyFits());

    assertThat(of(lead.isFound(Verdict.UNQUALIFIED))).isEqualTo(DISQUALIFIED);
  }

  @Test
  void aCompetitorIsDisqualified() {
    ScoredLead lead = ScoredLead.at(START).has(target().competitor(), ACompany.thatFits());

    assertThat(of(lead)).isEqualTo(DISQUALIFIED);
  }

  @Test
  void exclusionGoesBeforeDisqualification() {
    ScoredLead lead = ScoredLead.at(START).has(target().competitor().partner());

    assertThat(of(lead)).isEqualTo(EXCLUDED);
  }

  @Test
  void thoseWhoOptedOutEmployeesAndPartnersAreExcluded() {
    assertThat(of(ScoredLead.at(START).has(ALead.profile().optedOut()))).isEqualTo(EXCLUDED);
    assertThat(of(ScoredLead.at(START).has(ALead.profile().employee()))).isEqualTo(EXCLUDED);
    assertThat(of(ScoredLead.at(START).has(ALead.profile().partner()))).isEqualTo(EXCLUDED);
  }

  @ParameterizedTest(name = "stage {0}: {1}")
  @CsvSource({
    "SUBSCRIBER,NURTURE",
    "LEAD,NURTURE",
    "MQL,NURTURE",
    "SQL,NURTURE",
    "OPPORTUNITY,EXCLUDED",
    "CUSTOMER,EXCLUDED",
  })
  void customersAndOpenOpportunitiesAreExcluded(LifecycleStage stage, Disposition expected) {
    assertThat(of(ScoredLead.at(START).has(ALead.profile().stage(stage)))).isEqualTo(expected);
  }

  @Test
  void anOpportunityExcludesUntilItIsLost() {
    ScoredLead lead = ScoredLead.at(START).has(target(), ACompany.thatFits());

    assertThat(of(lead.meets(SalesActivity.Type.OPPORTUNITY_OPENED))).isEqualTo(EXCLUDED);
    assertThat(of(lead.meets(SalesActivity.Type.DEAL_LOST))).isEqualTo(HANDOFF);
    assertThat(lead.stage()).isEqualTo(LifecycleStage.SQL);
  }

  @Test
  void aDealThatWasWonExcludesForGood() {
    ScoredLead lead = ScoredLead.at(START).has(target(), ACompany.thatFits());

    assertThat(of(lead.meets(SalesActivity.Type.DEAL_WON))).isEqualTo(EXCLUDED);
    assertThat(of(lead.meets(SalesActivity.Type.DEAL_LOST))).isEqualTo(EXCLUDED);
    assertThat(lead.stage()).isEqualTo(LifecycleStage.CUSTOMER);
  }
}
