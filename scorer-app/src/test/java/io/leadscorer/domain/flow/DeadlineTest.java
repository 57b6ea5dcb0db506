package io.leadscorer.domain.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.domain.lead.LeadEvent;
import io.leadscorer.domain.score.ACompany;
import io.leadscorer.domain.score.ALead;
import io.leadscorer.modelfile.ModelReader;
import io.leadscorer.modelfile.ShippedModels;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A deadline fires once, at its instant, and not at all when a record called it off (scoring.md
 * 1.5, 1.6). Local midnight in Seoul is 15:00 UTC.
 */
class DeadlineTest {
  private static final String ADA = "ada";
  private static final String BOB = "bob";
  private static final String START = "2024-05-07T00:30:00Z";

  /** Thirty days after the hour of the start: ten points of behaviour, and the lead is COLD. */
  private static final String IDLE = "2024-06-06T00:00:00Z";

  private static final String FALLS = "ada 2024-06-06T00:00:00Z COOL -> COLD by TIME";

  private final LeadPartition partition = new LeadPartition(ModelReader.shipped("b2b-4d"));

  /** Worth 40.91: COOL, as long as no point is lost. */
  private static final ALead FINANCE = ALead.profile().industry("finance");

  @BeforeEach
  void aLeadThatIsJustCool() {
    partition.company("company-1", ACompany.thatFits().at(0), 0);
    has(ADA, FINANCE, START);
  }

  private void has(String lead, ALead profile, String at) {
    partition.profile(profile.of(lead, LeadPartition.millis(at)), at);
  }

  @Test
  void shouldFireNeitherEarlyNorTwice() {
    assertThat(partition.tick("2024-06-05T23:59:59.999Z")).isEmpty();

    assertThat(partition.changesUntil(IDLE)).containsExactly(FALLS);

    assertThat(partition.tick(IDLE)).isEmpty();
    assertThat(partition.tick("2024-06-05T00:00:00Z")).isEmpty();
    assertThat(partition.tick("2024-06-06T00:00:00.001Z")).isEmpty();
  }

  @Test
  void shouldFireAtItsInstantHoweverLateTheTick() {
    List<String> changes = partition.changesUntil("2026-01-01T00:00:00Z");

    assertThat(changes).containsExactly(FALLS);
  }

  @Test
  void shouldFireBeforeARecordOfTheSameInstantAndNotAgainAfterIt() {
    partition.event(ADA, "demo_request", IDLE);

    assertThat(partition.outcomes())
        .filteredOn(Outcomes::isChange)
        .extracting(Outcomes::described)
        .containsExactly(
            "2024-05-07T00:30:00Z NONE -> COOL by PROFILE",
            "2024-06-06T00:00:00Z COOL -> COLD by TIME",
            "2024-06-06T00:00:00Z COLD -> COOL by EVENT");
    assertThat(partition.tick(IDLE)).isEmpty();
  }

  @Test
  void shouldNotFireWhereAnActivityMovedIt() {
    partition.event(ADA, "page_view", "2024-06-05T23:59:59.999Z");

    assertThat(partition.tick(IDLE)).isEmpty();
    assertThat(partition.evaluatedSince(ADA, IDLE)).isEmpty();

    assertThat(partition.changesUntil("2024-12-31T00:00:00Z"))
        .containsExactly("ada 2024-07-05T23:00:00Z COOL -> COLD by TIME");
  }

  @Test
  void shouldFireWhereAnActivityComesAMillisecondTooLate() {
    partition.event(ADA, "page_view", "2024-06-06T00:00:00.001Z");

    assertThat(partition.outcomes())
        .filteredOn(Outcomes::isChange)
        .extracting(Outcomes::described)
        .containsSubsequence(
            "2024-06-06T00:00:00Z COOL -> COLD by TIME",
            "2024-06-06T00:00:00.001Z COLD -> COOL by EVENT");
  }

  @Test
  void shouldNotFireWhereALateEventOfWithinTheTimeShowsThatTheLeadWasActive() {
    partition.flow().event(pageView("late", "2024-05-20T10:00:00Z"), at("2024-06-05T00:00:00Z"));

    assertThat(partition.changesUntil("2024-12-31T00:00:00Z"))
        .containsExactly("ada 2024-06-19T10:00:00Z COOL -> COLD by TIME");
  }

  @Test
  void shouldStayWhereItIsWhenAnEventCountedBeforeComesAgain() {
    partition.flow().event(pageView("once", START), at(START));
    Instant armed = partition.armed(ADA);

    partition.flow().event(pageView("once", "2024-06-05T00:00:00Z"), at("2024-06-05T00:00:00Z"));

    assertThat(partition.armed(ADA)).isEqualTo(armed);
    assertThat(partition.changesUntil(IDLE)).containsExactly(FALLS);
  }

  @Test
  void shouldBeArmedAnewByAProfileWithAnEarlierDate() {
    assertThat(partition.armed(ADA)).isEqualTo(IDLE);

    has(ADA, ALead.profile().industry("finance").budgetDate("2024-05-10"), "2024-05-08T00:00:00Z");

    assertThat(partition.armed(ADA)).isEqualTo("2024-05-10T15:00:00Z");
    assertThat(partition.tick("2024-05-10T14:59:59.999Z")).isEmpty();
    assertThat(partition.tick("2024-05-10T15:00:00Z"))
        .extracting(Outcomes::described)
        .containsExactly("2024-05-10T15:00:00Z 40.91");
  }

  @Test
  void shouldBeCalledOffByAProfileWithoutTheDate() {
    has(ADA, ALead.profile().industry("finance").budgetDate("2024-05-10"), "2024-05-08T00:00:00Z");
    has(ADA, FINANCE, "2024-05-10T14:59:59.999Z");

    assertThat(partition.tick("2024-05-10T15:00:00Z")).isEmpty();
    assertThat(partition.evaluatedSince(ADA, "2024-05-10T15:00:00Z")).isEmpty();
  }

  @Test
  void shouldFollowADateThatIsPutOffAndBroughtForward() {
    for (String date : List.of("2024-05-10", "2024-05-20", "2024-05-15")) {
      has(ADA, ALead.profile().industry("finance").budgetDate(date), "2024-05-08T00:00:00Z");
    }
    // the first score of these is to be sent after five minutes
    partition.tick("2024-05-08T01:00:00Z");

    assertThat(partition.tick("2024-06-01T00:00:00Z"))
        .extracting(Outcomes::described)
        .containsExactly("2024-05-15T15:00:00Z 40.91");
    assertThat(partition.evaluatedSince(ADA, "2024-05-08T01:00:00Z"))
        .containsExactly(Instant.parse("2024-05-15T15:00:00Z"));
  }

  @Test
  void shouldMoveWithTheCompanysIndustry() {
    partition.company(
        "company-1", ACompany.thatFits().industry("education").at(0), at("2024-06-01T00:00:00Z"));
    has(BOB, ALead.profile(), "2024-06-01T00:00:00Z");

    // its season begins in July, thirty days later; its own idleness bites a day after
    assertThat(partition.armed(BOB)).isEqualTo("2024-06-30T15:00:00Z");

    partition.company("company-1", ACompany.thatFits().at(0), at("2024-06-02T00:00:00Z"));
    partition.tick("2024-06-02T00:00:00Z");

    assertThat(partition.tick("2024-06-30T15:00:00Z"))
        .filteredOn(outcome -> outcome.leadId().equals(BOB))
        .isEmpty();
    assertThat(partition.evaluatedSince(BOB, "2024-06-30T00:00:00Z")).isEmpty();
  }

  @Test
  void shouldFireOnceForEachLeadWhenTicksAreBounded() {
    has(BOB, FINANCE, START);

    assertThat(partition.flow().tick(at(IDLE), 1)).isFalse();
    assertThat(partition.flow().tick(at(IDLE), 1)).isTrue();
    assertThat(partition.flow().tick(at(IDLE), 1)).isTrue();

    assertThat(partition.outcomes())
        .filteredOn(Outcomes::isChange)
        .filteredOn(outcome -> outcome.effectiveAt() == at(IDLE))
        .extracting(outcome -> outcome.leadId())
        .containsExactly(ADA, BOB);
  }

  @Test
  void shouldGoWithTheLead() {
    partition.flow().erase(ADA, at("2024-06-01T00:00:00Z"));

    assertThat(partition.tick("2026-01-01T00:00:00Z")).isEmpty();
  }

  private static LeadEvent pageView(String id, String occurredAt) {
    return new LeadEvent(id, ADA, "page_view", at(occurredAt), null, null, Map.of(), null, null);
  }

  private static long at(String instant) {
    return LeadPartition.millis(instant);
  }

  @Test
  void shouldBeThoseOfTheModelUnderWhichTheFactsAreTakenAnew() {
    String text = ShippedModels.text("b2b-4d");
    String impatient = text.replace("{after: 30d, points: -10}", "{after: 20d, points: -10}");
    assertThat(impatient).isNotEqualTo(text);
    LeadPartition anew = new LeadPartition(ModelReader.read("impatient.yaml", impatient));
    anew.company("company-1", ACompany.thatFits().at(0), 0);
    anew.profile(FINANCE.of(ADA, LeadPartition.millis(START)), START);

    assertThat(anew.changesUntil(IDLE))
        .containsExactly("ada 2024-05-27T00:00:00Z COOL -> COLD by TIME");
  }
}
