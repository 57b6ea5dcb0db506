package io.leadscorer.domain.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.domain.lead.Disposition;
import io.leadscorer.domain.lead.LifecycleStage;
import io.leadscorer.domain.lead.SalesActivity.Verdict;
import org.junit.jupiter.api.Test;

/** What sales verdicts do (scoring.md 4) and how the lifecycle follows (handoff.md, Lifecycle). */
class VerdictTest {
  private static final String START = "2024-05-07T00:30:00Z";

  /** A lead with a score of 40.91 and as many demo requests, ten points each. */
  private static ScoredLead with(int demos) {
    ScoredLead lead =
        ScoredLead.at(START).has(ALead.profile().industry("finance"), ACompany.thatFits());
    for (int i = 0; i < demos; i++) {
      lead.does("demo_request", "/" + i);
    }
    return lead;
  }

  @Test
  void aLeadBeginsAsLeadAndBecomesMqlWithItsHandoff() {
    ScoredLead lead = ScoredLead.at(START).has(ALead.profile());
    assertThat(lead.stage()).isEqualTo(LifecycleStage.LEAD);

    assertThat(with(0).stage()).isEqualTo(LifecycleStage.MQL);
  }

  @Test
  void aTierThatIsEnteredBringsItsStageAgain() {
    ScoredLead lead = with(0);
    ALead setBack = ALead.profile().industry("finance").stage(LifecycleStage.SUBSCRIBER);
    lead.has(setBack, ACompany.thatFits());
    assertThat(lead.stage()).isEqualTo(LifecycleStage.SUBSCRIBER);

    lead.does("demo_request").does("demo_request", "/again");

    assertThat(lead.lastChange().toTier()).isEqualTo("WARM");
    assertThat(lead.stage()).isEqualTo(LifecycleStage.MQL);
  }

  @Test
  void trueSqlMakesASql() {
    assertThat(with(0).isFound(Verdict.TRUE_SQL).stage()).isEqualTo(LifecycleStage.SQL);
  }

  @Test
  void trueSqlDoesNotSetACustomerBack() {
    ScoredLead lead = with(0).has(ALead.profile().stage(LifecycleStage.CUSTOMER));

    assertThat(lead.isFound(Verdict.TRUE_SQL).stage()).isEqualTo(LifecycleStage.CUSTOMER);
  }

  @Test
  void notReadyTakesTheLeadOnePointUnderItsTier() {
    ScoredLead lead = with(2);
    assertThat(lead.score()).isEqualTo(60.91);

    lead.isFound(Verdict.NOT_READY);

    // 40.9090... + 20 - 59 = 1.9090..., in thousandths and half up
    assertThat(lead.adjustments()).isEqualTo(-1.909);
    assertThat(lead.score()).isEqualTo(59);
    assertThat(lead.lastChange().toTier()).isEqualTo("COOL");
  }

  @Test
  void notReadySetsTheStageBackToMql() {
    ScoredLead lead = with(2).isFound(Verdict.TRUE_SQL).isFound(Verdict.NOT_READY);

    assertThat(lead.stage()).isEqualTo(LifecycleStage.MQL);
  }

  @Test
  void notReadyTwiceIsTwoTiersDown() {
    ScoredLead lead = with(2).isFound(Verdict.NOT_READY).isFound(Verdict.NOT_READY);

    assertThat(lead.score()).isEqualTo(39);
    assertThat(lead.lastChange().toTier()).isEqualTo("COLD");
  }

  @Test
  void notReadyCostsAColdLeadNothing() {
    ScoredLead lead = ScoredLead.at(START).does("demo_request").isFound(Verdict.NOT_READY);

    assertThat(lead.adjustments()).isZero();
  }

  @Test
  void notReadyMeasuresFromTheTotalBeforeItIsClamped() {
    ScoredLead lead =
        ScoredLead.at("2024-01-15T00:00:00Z")
            .has(
                ALead.profile().industry("education").seniority("c_level").budgetDate("2024-02-01"),
                ACompany.thatFits().employees(2000))
            .does("demo_request");
    assertThat(lead.score()).isEqualTo(100); // 1.5 x (10 + 25 + 25 + 10) = 105

    lead.isFound(Verdict.NOT_READY);

    assertThat(lead.adjustments()).isEqualTo(79 - 105);
    assertThat(lead.score()).isEqualTo(79);
  }

  @Test
  void notReadyTakesALeadOutOfATierThatHysteresisHolds() {
    ScoredLead lead = ScoredLead.under(Models.withHysteresis(500), START);
    lead.has(ALead.profile().industry("finance"), ACompany.thatFits());
    lead.does("demo_request").does("demo_request", "/again");
    assertThat(lead.lastChange().toTier()).isEqualTo("WARM");

    lead.isFound(Verdict.NOT_READY);

    assertThat(lead.score()).isEqualTo(54);
    assertThat(lead.lastChange().toTier()).isEqualTo("COOL");
  }

  @Test
  void aLeadThatWasNotReadyClimbsAgainAndIsHandedOverAgain() {
    ScoredLead lead = with(0).isFound(Verdict.NOT_READY);
    assertThat(lead.lastChange().toDisposition()).isEqualTo(Disposition.NURTURE);

    lead.does("email_click");

    assertThat(lead.score()).isEqualTo(41);
    assertThat(lead.lastChange().toDisposition()).isEqualTo(Disposition.HANDOFF);
  }

  @Test
  void unqualifiedCostsAHundredAndDisqualifies() {
    ScoredLead lead = with(2).isFound(Verdict.UNQUALIFIED);

    assertThat(lead.adjustments()).isEqualTo(-100);
    assertThat(lead.score()).isZero();
    assertThat(lead.lastChange().toDisposition()).isEqualTo(Disposition.DISQUALIFIED);
    assertThat(lead.stage()).isEqualTo(LifecycleStage.SUBSCRIBER);
  }

  @Test
  void unqualifiedTwiceCostsNoMore() {
    ScoredLead lead = with(2).isFound(Verdict.UNQUALIFIED).isFound(Verdict.UNQUALIFIED);

    assertThat(lead.adjustments()).isEqualTo(-100);
  }

  @Test
  void clearedLiftsThePointsAndTheDisqualificationOfUnqualified() {
    ScoredLead lead = with(2).isFound(Verdict.UNQUALIFIED).isFound(Verdict.CLEARED);

    assertThat(lead.adjustments()).isZero();
    assertThat(lead.score()).isEqualTo(60.91);
    assertThat(lead.lastChange().toDisposition()).isEqualTo(Disposition.HANDOFF);
    assertThat(lead.stage()).isEqualTo(LifecycleStage.MQL);
  }

  @Test
  void clearedDoesNotGiveBackWhatNotReadyTook() {
    ScoredLead lead = with(2).isFound(Verdict.NOT_READY).isFound(Verdict.CLEARED);

    assertThat(lead.score()).isEqualTo(59.0);
  }

  @Test
  void aProfileSetsTheStageOutright() {
    ScoredLead lead = with(0).has(ALead.profile().stage(LifecycleStage.SUBSCRIBER));

    assertThat(lead.stage()).isEqualTo(LifecycleStage.SUBSCRIBER);
  }
}
