package io.leadscorer.domain.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.domain.lead.Disposition;
import io.leadscorer.domain.lead.LifecycleStage;
import io.leadscorer.domain.lead.SalesActivity.Verdict;
import io.leadscorer.modelfile.ModelReader;
import org.junit.jupiter.api.Test;

/** What lifts leads into a tier whatever their points, and the stages that tiers bring. */
class GateTablesTest {
  private static final String START = "2024-05-07T00:30:00Z";
  private static final String FORM =
      "gates: [{gate: form, tier: HOT, when: {type: form_submit}, window: 30d}]";
  private static final String DECIDER_FORM =
      "gates: [{gate: decider, tier: WARM, while: {seniority: c_level}, when: {type: form_submit}}]";

  private static ScoredLead under(String section) {
    return ScoredLead.under(Written.withSection(section), START);
  }

  @Test
  void aGateLiftsTheTierAndNotTheScore() {
    ScoredLead lead = under(FORM).does("page_view");
    double score = lead.score();
    lead.does("form_submit");

    assertThat(lead.lastChange().toTier()).isEqualTo("HOT");
    assertThat(lead.lastChange().toDisposition()).isEqualTo(Disposition.HANDOFF);
    assertThat(lead.lastChange().hotMql()).isTrue();
    assertThat(lead.score()).isEqualTo(score);
  }

  @Test
  void aGateClosesAtTheEndOfItsWindow() {
    ScoredLead lead = under(FORM).does("form_submit").until("2024-06-10T00:00:00Z");

    assertThat(lead.lastChange().toTier()).isEqualTo("COLD");
    assertThat(ScoredLead.instant(lead.lastChange().effectiveAt()))
        .hasToString("2024-06-06T00:00:00Z");
    assertThat(ScoredLead.instant(lead.changes().get(0).nextDrop().at()))
        .hasToString("2024-06-06T00:00:00Z");
  }

  @Test
  void aGateThatAsksForBothOpensWithTheLaterOfThem() {
    ScoredLead lead = under(DECIDER_FORM).does("form_submit");
    assertThat(lead.lastChange().toTier()).isEqualTo("COLD");

    lead.has(ALead.profile().seniority("c_level"));
    assertThat(lead.lastChange().toTier()).isEqualTo("WARM");
    lead.has(ALead.profile().seniority("manager"));
    assertThat(lead.lastChange().toTier()).isEqualTo("COLD");
  }

  @Test
  void notReadyUsesTheGateUpAndTakesNoPointsFromALeadBelow() {
    ScoredLead lead = under(FORM).does("form_submit").isFound(Verdict.NOT_READY);

    assertThat(lead.lastChange().toTier()).isEqualTo("COLD");
    assertThat(lead.adjustments()).isZero();
    lead.does("form_submit", "/again");
    assertThat(lead.lastChange().toTier()).isEqualTo("HOT");
  }

  @Test
  void notReadyTakesThePointsOfALeadThatWouldStayWithoutTheGate() {
    ScoredLead lead =
        under(DECIDER_FORM)
            .has(ALead.profile().industry("finance").seniority("c_level"), ACompany.thatFits())
            .does("form_submit")
            .does("demo_request")
            .does("demo_request", "/again");
    assertThat(lead.score()).isGreaterThan(60);

    lead.isFound(Verdict.NOT_READY);

    assertThat(lead.score()).isEqualTo(59);
    assertThat(lead.lastChange().toTier()).isEqualTo("COOL");
  }

  @Test
  void aTierBringsItsStageAndNeverAStepBack() {
    ScoredLead lead =
        ScoredLead.under(
            Written.with(
                "from: 80, handoff: true, stage: mql", "from: 80, handoff: true, stage: sql"),
            START);
    lead.has(ALead.profile().industry("finance").seniority("c_level"), ACompany.thatFits());
    for (int i = 0; i < 4; i++) {
      lead.does("demo_request", "/" + i);
    }
    assertThat(lead.lastChange().toTier()).isEqualTo("HOT");
    assertThat(lead.stage()).isEqualTo(LifecycleStage.SQL);

    lead.until("2024-06-30T00:00:00Z");
    assertThat(lead.lastChange().toTier()).isEqualTo("COOL");
    assertThat(lead.stage()).isEqualTo(LifecycleStage.SQL);
  }

  @Test
  void aLeadThatIsHandedOverIsAnMqlWhateverItsTierSays() {
    ScoredLead lead =
        ScoredLead.under(
            Written.with("from: 40, handoff: true, stage: mql", "from: 40, handoff: true"), START);
    lead.has(ALead.profile().industry("finance"), ACompany.thatFits());

    assertThat(lead.lastChange().toDisposition()).isEqualTo(Disposition.HANDOFF);
    assertThat(lead.stage()).isEqualTo(LifecycleStage.MQL);
  }

  @Test
  void aTierThatIsNotHandedOverAndNamesNoStageBringsNone() {
    ScoredLead lead = ScoredLead.under(ModelReader.shipped("b2b-4d"), START);
    lead.does("page_view", "/");

    assertThat(lead.lastChange().toDisposition()).isEqualTo(Disposition.NURTURE);
    assertThat(lead.stage()).isEqualTo(LifecycleStage.LEAD);
  }
}
