package io.leadscorer.domain.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.domain.lead.LeadEvent;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.model.Time;
import io.leadscorer.domain.reference.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the number of events brings, and what the age of the last one does. */
class OccurrenceTablesTest {
  private static final String START = "2024-05-07T00:30:00Z";
  private static final String VISITS =
      "counts: [{rule: visits, dimension: fit, when: {type: session_start}, window: 30d,"
          + " bands: [{from: 2, points: 3}, {from: 4, points: 7}]}]";
  private static final String ANY =
      "counts: [{rule: calls, when: {type: call_answered}, bands: [{from: 3, points: 5}]}]";
  private static final String NEVER_OPENS =
      "counts: [{rule: never_opens, when: {type: email_sent},"
          + " unless: {type: {in: [email_open, email_click]}}, window: 90d,"
          + " bands: [{from: 3, points: -10}]}]";
  private static final String TOUCH =
      "recency: [{rule: touch, dimension: fit, when: {type: email_open},"
          + " bands: [{within: 30d, points: 10}, {within: 90d, points: 5}], otherwise: -5}]";

  private static ScoredLead under(String section) {
    return ScoredLead.under(Written.withSection(section), START);
  }

  private static ScoredLead doing(ScoredLead lead, String type, int times) {
    for (int i = 0; i < times; i++) {
      lead.does(type, "/" + i);
    }
    return lead;
  }

  @Test
  void theHighestBandThatIsReachedHolds() {
    ScoredLead lead = under(VISITS);

    assertThat(doing(lead, "session_start", 1).raw("fit")).isZero();
    assertThat(doing(lead, "session_start", 1).raw("fit")).isEqualTo(3);
    assertThat(doing(lead, "session_start", 2).raw("fit")).isEqualTo(7);
    assertThat(doing(lead, "session_start", 5).raw("fit")).isEqualTo(7);
  }

  @Test
  void eventsCountUntilTheirHoursLeaveTheWindow() {
    ScoredLead lead = doing(under(VISITS), "session_start", 2);
    lead.passes(Duration.ofDays(3));
    doing(lead, "session_start", 2);

    assertThat(lead.until("2024-06-05T23:59:59.999Z").raw("fit")).isEqualTo(7);
    assertThat(lead.until("2024-06-06T00:00:00Z").raw("fit")).isEqualTo(3);
    assertThat(lead.until("2024-06-09T00:00:00Z").raw("fit")).isZero();
  }

  @Test
  void aLateEventCountsOnlyWithinTheWindow() {
    ScoredLead lead = doing(under(VISITS), "session_start", 1);

    lead.didAt(Instant.parse("2024-04-07T00:30:00Z"), "session_start", "/late");
    assertThat(lead.raw("fit")).isZero();
    lead.didAt(Instant.parse("2024-04-08T00:30:00Z"), "session_start", "/less-late");
    assertThat(lead.raw("fit")).isEqualTo(3);
  }

  @Test
  void countsWithoutAWindowNeverEndAndWithoutADimensionAreAdjustments() {
    ScoredLead lead = doing(under(ANY), "call_answered", 2).passes(Duration.ofDays(2000));

    assertThat(lead.adjustments()).isZero();
    assertThat(doing(lead, "call_answered", 1).adjustments()).isEqualTo(5);
  }

  @Test
  void nothingCountsWhileAnEventForbidsIt() {
    ScoredLead lead = doing(under(NEVER_OPENS), "email_sent", 3);
    assertThat(lead.adjustments()).isEqualTo(-10);
    lead.passes(Duration.ofDays(1)).does("email_open");
    assertThat(lead.adjustments()).isZero();

    doing(lead.passes(Duration.ofDays(88)), "email_sent", 3);
    assertThat(lead.adjustments()).isZero();
    // ninety days after the hour of the opening
    assertThat(lead.until("2024-08-06T00:00:00Z").adjustments()).isEqualTo(-10);
  }

  @Test
  void theAgeOfTheLastEventSaysWhatItBrings() {
    ScoredLead lead = under(TOUCH);
    lead.does("page_view");
    assertThat(lead.raw("fit")).isZero();

    lead.does("email_open").does("email_open", "/again");
    assertThat(lead.raw("fit")).isEqualTo(10);
    assertThat(lead.until("2024-06-06T00:00:00Z").raw("fit")).isEqualTo(5);
    assertThat(lead.until("2024-08-05T00:00:00Z").raw("fit")).isEqualTo(-5);
    assertThat(lead.passes(Duration.ofDays(900)).raw("fit")).isEqualTo(-5);
    assertThat(lead.does("email_open", "/third").raw("fit")).isEqualTo(10);
  }

  @Test
  void anExplanationTellsWhatIsMissing() {
    ScoringModel model =
        Written.withSection(
            VISITS
                + "\n"
                + TOUCH.replace(", otherwise: -5", "")
                + "\ngates: [{gate: form, tier: HOT, while: {seniority: c_level},"
                + " when: {type: form_submit}, window: 12h}]");
    Engine engine = new Engine(model, "lead-1");
    long at = Instant.parse(START).toEpochMilli();
    LeadEvent event =
        new LeadEvent("e", "lead-1", "session_start", at, null, null, Map.of(), null, null);
    engine.take(new Fact.EventCame(at, event));

    assertThat(new Explainer(model).of(engine.lead(), at).unmet())
        .extracting(unmet -> unmet.rule() + ": " + unmet.missing())
        .contains(
            "visits: 1 of 2 times session_start within 30 days",
            "touch: no email_open within 90 days",
            "gate:form: not at least HOT: no form_submit within 12 hours; seniority is not c_level");
  }

  @Test
  void aLateEventMovesTheLastOnlyForward() {
    ScoredLead lead = under(TOUCH).does("email_open");
    lead.didAt(Instant.parse("2024-03-07T00:30:00Z"), "email_open", "/late");

    assertThat(lead.raw("fit")).isEqualTo(10);
  }

  @Test
  void eventsThatAreOnlyCountedAreNoActivity() {
    ScoredLead lead = under(VISITS).does("session_start").passes(Duration.ofDays(29));
    doing(lead, "session_start", 9);

    assertThat(lead.passes(Duration.ofDays(1)).behavior()).isEqualTo(-10);
    assertThat(lead.highIntent()).isFalse();
  }

  @Test
  void aLeadThatComesEveryHourKeepsNoMoreThanMatters() {
    ScoringModel model = Written.withSection(VISITS + "\n" + TOUCH);
    Engine engine = new Engine(model, "lead-1");
    long start = Instant.parse(START).toEpochMilli();
    for (int hour = 0; hour < 500; hour++) {
      long at = start + hour * Time.HOUR;
      String type = hour % 2 == 0 ? "session_start" : "email_open";
      LeadEvent event =
          new LeadEvent("e" + hour, "lead-1", type, at, null, null, Map.of(), null, null);
      engine.take(new Fact.EventCame(at, event));
    }

    long rows = 0;
    for (int row = 0; row < engine.lead().tallies().size(); row++) {
      rows += model.eventRules().get(engine.lead().tallies().rule(row)).isCounted() ? 1 : 0;
    }
    // the four newest visits, and the last opening
    assertThat(rows).isEqualTo(5);
  }
}
