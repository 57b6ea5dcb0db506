package io.leadscorer.domain.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.domain.lead.Disposition;
import io.leadscorer.domain.lead.SalesActivity.Verdict;
import io.leadscorer.domain.lead.Touch;
import io.leadscorer.domain.score.Outcome.NextDrop;
import io.leadscorer.domain.score.Outcome.Reason;
import io.leadscorer.domain.score.Outcome.TierChange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told about a lead, and when (scoring.md 1.5, 1.6, 3). */
class EmissionTest {
  private static final String START = "2024-05-07T00:30:00Z";

  private static final ALead FINANCE = ALead.profile().industry("finance");

  @Test
  void theFirstEvaluationEmitsAChangeFromNone() {
    ScoredLead lead = ScoredLead.at(START).does("page_view");

    TierChange change = lead.lastChange();
    assertThat(change.id()).isEqualTo("lead-1:b2b-4d:1");
    assertThat(change.fromTier()).isEqualTo("NONE");
    assertThat(change.fromDisposition()).isEqualTo(Disposition.NONE);
    assertThat(change.toTier()).isEqualTo("COLD");
    assertThat(change.cause()).isEqualTo(Cause.EVENT);
    assertThat(lead.scores()).containsExactly("0.4 at 2024-05-07T00:30:00Z");
  }

  @Test
  void evenAScoreOfZeroIsSentTheFirstTime() {
    assertThat(ScoredLead.at(START).has(ALead.profile()).scores())
        .containsExactly("0.0 at 2024-05-07T00:30:00Z");
  }

  @Test
  void changesAreNumberedAndNameTheirCause() {
    ScoredLead lead = ScoredLead.at(START).does("page_view");
    lead.has(FINANCE, ACompany.thatFits());
    lead.isFound(Verdict.UNQUALIFIED);

    assertThat(lead.changes()).extracting(TierChange::sequence).containsExactly(1L, 2L, 3L);
    assertThat(lead.changes())
        .extracting(TierChange::cause)
        .containsExactly(Cause.EVENT, Cause.PROFILE, Cause.ACTIVITY);
  }

  @Test
  void aChangeThatTimeBringsCarriesItsExactInstantHoweverLateTheMachineIs() {
    ScoredLead lead = ScoredLead.at(START).has(FINANCE, ACompany.thatFits());

    lead.until("2025-01-01T00:00:00Z");

    TierChange change = lead.lastChange();
    assertThat(change.cause()).isEqualTo(Cause.TIME);
    assertThat(change.toTier()).isEqualTo("COLD");
    assertThat(ScoredLead.instant(change.effectiveAt())).isEqualTo("2024-06-06T00:00:00Z");
  }

  @Test
  void whatIsDueAtARecordsInstantComesBeforeTheRecord() {
    ScoredLead lead = ScoredLead.at(START).has(FINANCE, ACompany.thatFits());

    lead.until("2024-06-06T00:00:00Z").does("page_view");

    assertThat(lead.changes())
        .extracting(TierChange::toTier)
        .containsExactly("COOL", "COLD", "COOL");
    assertThat(lead.changes())
        .extracting(TierChange::cause)
        .containsExactly(Cause.PROFILE, Cause.TIME, Cause.EVENT);
  }

  @Test
  void severalThingsDueAtOneInstantAreOneEvaluation() {
    // in the hour that begins at midnight in Seoul, 30 days before July: idleness and season
    ScoredLead lead =
        ScoredLead.at("2024-05-31T15:10:00Z")
            .has(ALead.profile().industry("education"), ACompany.thatFits());

    lead.until("2024-06-30T15:00:00Z");

    // 1.5 x (40.9090... - 4)
    assertThat(lead.scores())
        .containsExactly("40.91 at 2024-05-31T15:10:00Z", "55.36 at 2024-06-30T15:00:00Z");
  }

  @Test
  void hotMqlIsEachEntryIntoHotHandoff() {
    ScoredLead lead = ScoredLead.at(START).has(FINANCE, ACompany.thatFits());
    for (int i = 0; i < 4; i++) {
      lead.does("demo_request", "/" + i);
    }
    assertThat(lead.lastChange().hotMql()).isTrue();

    lead.has(ALead.profile().industry("finance").optedOut(), ACompany.thatFits());
    assertThat(lead.lastChange().hotMql()).isFalse();

    lead.has(FINANCE, ACompany.thatFits());
    assertThat(lead.lastChange().fromTier()).isEqualTo("HOT");
    assertThat(lead.lastChange().hotMql()).isTrue();

    lead.isFound(Verdict.NOT_READY);
    assertThat(lead.lastChange().hotMql()).isFalse();

    ALead promoted = ALead.profile().industry("finance").seniority("c_level");
    lead.has(promoted, ACompany.thatFits());
    assertThat(lead.lastChange().fromTier()).isEqualTo("WARM");
    assertThat(lead.lastChange().hotMql()).isTrue();
  }

  @Test
  void aScoreIsSentAgainAtTheEarliestAfterFiveMinutesAsItThenIs() {
    ScoredLead lead = ScoredLead.at(START).does("page_view");

    lead.passes(Duration.ofMinutes(1)).does("page_view");
    lead.passes(Duration.ofMinutes(1)).does("page_view");
    lead.until("2024-05-07T00:34:59.999Z");
    assertThat(lead.scores()).hasSize(1);

    lead.passes(Duration.ofMillis(1));
    assertThat(lead.scores())
        .containsExactly("0.4 at 2024-05-07T00:30:00Z", "1.2 at 2024-05-07T00:35:00Z");
  }

  @Test
  void aScoreIsSentAtOnceWhenFiveMinutesHavePassed() {
    ScoredLead lead = ScoredLead.at(START).does("page_view");

    lead.until("2024-05-07T00:35:00Z").does("page_view");

    assertThat(lead.scores()).last().isEqualTo("0.8 at 2024-05-07T00:35:00Z");
  }

  @Test
  void aScoreIsSentAtOnceWithAChange() {
    ScoredLead lead = ScoredLead.at(START).does("page_view");

    lead.passes(Duration.ofMillis(1)).has(FINANCE, ACompany.thatFits());

    assertThat(lead.scores()).last().isEqualTo("41.31 at 2024-05-07T00:30:00.001Z");
  }

  @Test
  void aScoreThatCameBackIsNotSent() {
    ScoredLead lead = ScoredLead.at(START).has(ALead.profile().seniority("c_level"));

    lead.passes(Duration.ofMinutes(1)).has(ALead.profile());
    lead.passes(Duration.ofMinutes(1)).has(ALead.profile().seniority("c_level"));
    lead.passes(Duration.ofMinutes(10));

    assertThat(lead.scores()).hasSize(1);
  }

  @Test
  void aChangeAtTheSameScoreSendsNoScore() {
    ScoredLead lead = ScoredLead.at(START).has(ALead.profile());

    lead.has(ALead.profile().optedOut());

    assertThat(lead.changes()).hasSize(2);
    assertThat(lead.scores()).hasSize(1);
  }

  @Test
  void aChangeSaysWhereTimeAloneWillTakeTheLead() {
    ScoredLead lead = ScoredLead.at(START).has(FINANCE, ACompany.thatFits()).does("demo_request");
    lead.does("demo_request", "/again");

    // 60.91 until half of the demo requests' 20 is gone
    long halved = Instant.parse("2024-05-21T00:00:00Z").toEpochMilli();
    assertThat(lead.lastChange().nextDrop()).isEqualTo(new NextDrop("COOL", halved));
  }

  @Test
  void aColdLeadCannotFall() {
    assertThat(ScoredLead.at(START).does("page_view").lastChange().nextDrop()).isNull();
  }

  @Test
  void aChangeNamesItsReasons() {
    ScoredLead lead = ScoredLead.at(START).does("demo_request");

    long halved = Instant.parse("2024-05-21T00:00:00Z").toEpochMilli();
    assertThat(lead.lastChange().reasons())
        .containsExactly(new Reason("demo_request", "behavior", 25_000, halved, 12_500L));
  }

  @Test
  void aCapIsAReasonAsLongAsItCutsSomething() {
    ScoredLead lead = ScoredLead.under(Models.withCap("website", 30_000), START);
    lead.does("demo_request", "/a").does("demo_request", "/b");
    lead.has(FINANCE, ACompany.thatFits());

    long halved = Instant.parse("2024-05-21T00:00:00Z").toEpochMilli();
    assertThat(lead.lastChange().reasons())
        .contains(new Reason("website:cap", "behavior", -20_000, halved, 0L));
  }

  @Test
  void aChangeShowsTheLatestTouches() {
    ScoredLead lead = ScoredLead.at(START);
    for (int i = 0; i < 12; i++) {
      lead.does("page_view", "/" + i);
    }
    lead.has(FINANCE, ACompany.thatFits());

    List<Touch> journey = lead.lastChange().journey();
    assertThat(journey).extracting(Touch::target).startsWith("/2").endsWith("/11").hasSize(10);
  }
}
