package io.leadscorer.domain.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.domain.lead.Disposition;
import io.leadscorer.domain.lead.SalesActivity.Verdict;
import io.leadscorer.modelfile.ModelReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped model {@code bant}: budget 30, authority 25 or 10, need 35, timeline 10. */
class BantTest {
  private static final String NOW = "2026-03-02T03:00:00Z";

  private final ScoredLead lead = ScoredLead.under(ModelReader.shipped("bant"), NOW);

  @ParameterizedTest
  @CsvSource({
    "50000, decision_maker, true, 2026-06-02, 100, A, HANDOFF",
    "50000, decision_maker, true, 2026-06-03, 90, A, HANDOFF",
    "50000, influencer, true, 2026-06-02, 85, A, HANDOFF",
    "50000, influencer, true, , 75, B, NURTURE",
    "49999, decision_maker, true, , 60, B, NURTURE",
    "80000, influencer, false, , 40, C, NURTURE",
    ", decision_maker, false, 2026-03-02, 35, D, NURTURE",
    ", influencer, false, 2026-03-02, 20, D, NURTURE",
    ", user, false, 2026-04-01, 10, F, NURTURE",
    ", , false, , 0, F, NURTURE"
  })
  void shouldGradeByWhatIsKnown(
      Long budget,
      String role,
      boolean need,
      String date,
      double score,
      String grade,
      Disposition disposition) {
    lead.has(profile(budget, role, need, date));

    assertThat(lead.score()).isEqualTo(score);
    assertThat(lead.lastChange().toTier()).isEqualTo(grade);
    assertThat(lead.lastChange().toDisposition()).isEqualTo(disposition);
  }

  @Test
  void shouldTellEachEntryIntoTheHighestGrade() {
    lead.has(profile(50_000L, "influencer", true, null));
    lead.has(profile(50_000L, "decision_maker", true, null));

    assertThat(lead.changes())
        .extracting(change -> change.toTier() + " " + change.hotMql())
        .containsExactly("B false", "A true");
  }

  @Test
  void shouldFallByAGradeWhenSalesFindItNotReady() {
    lead.has(profile(50_000L, "decision_maker", true, null)).isFound(Verdict.NOT_READY);

    assertThat(lead.score()).isEqualTo(79);
    assertThat(lead.lastChange().toTier()).isEqualTo("B");
  }

  @Test
  void shouldTakeFiftyPointsForARepeatedAction() {
    lead.has(profile(50_000L, "decision_maker", true, null))
        .does("demo_request")
        .does("demo_request")
        .does("demo_request");

    assertThat(lead.score()).isEqualTo(40);
    assertThat(lead.lastChange().toTier()).isEqualTo("C");
  }

  private static ALead profile(Long budget, String role, boolean need, String date) {
    ALead profile = ALead.profile().buyingRole(role);
    if (budget != null) {
      profile.budgetUsd(budget);
    }
    if (need) {
      profile.needDocumented();
    }
    if (date != null) {
      profile.projectStartsOn(date);
    }
    return profile;
  }
}
