package io.leadscorer.domain.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.domain.lead.LeadEvent;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.reference.Fact;
import io.leadscorer.domain.score.Outcome.TierChange;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a forecast says; that it comes true is {@link ForecastPropertyTest}'s. */
class ForecasterTest {
  private static final String LEAD = "lead-1";

  /** Noon in Seoul. */
  private static final long START = Instant.parse("2026-03-02T03:20:00Z").toEpochMilli();

  private final ScoringModel model = Models.b2b4d();
  private final Engine engine = new Engine(model, LEAD);

  private void does(String... types) {
    for (String type : types) {
      engine.take(
          new Fact.EventCame(
              START,
              new LeadEvent(
                  "e" + engine.outcomes().size() + type,
                  LEAD,
                  type,
                  START,
                  null,
                  "/" + engine.outcomes().size(),
                  Map.of(),
                  null,
                  null)));
    }
  }

  private void has(ALead lead, ACompany company) {
    engine.take(new Fact.ProfileCame(START, lead.of(LEAD, START), company.at(START)));
  }

  private Forecast forecast() {
    return new Forecaster(model).of(engine.lead());
  }

  private static String told(Forecast.Step step) {
    return "%s %s %s %.2f: %s"
        .formatted(
            Instant.ofEpochMilli(step.at()),
            step.tier(),
            step.disposition(),
            step.score() / 100.0,
            step.moves().stream().map(ForecasterTest::told).collect(Collectors.joining(", ")));
  }

  private static String told(Forecast.Move move) {
    return "%s (%s) %s -> %s"
        .formatted(move.rule(), move.dimension(), move.before() / 1000.0, move.now() / 1000.0);
  }

  @Test
  void shouldNameWhatMovesAtEachStepDownToCold() {
    has(ALead.profile().industry("finance").seniority("c_level"), ACompany.thatFits());
    does("demo_request", "content_download");

    Forecast forecast = forecast();

    assertThat(forecast.at()).isEqualTo(START);
    assertThat(forecast.tier()).isEqualTo("WARM");
    assertThat(forecast.zone()).hasToString("Asia/Seoul");
    assertThat(forecast.until()).isNull();
    assertThat(forecast.steps())
        .extracting(ForecasterTest::told)
        .containsExactly(
            "2026-03-16T03:00:00Z COOL HANDOFF 56.73: demo_request (behavior) 25.0 -> 12.5",
            "2026-03-30T03:00:00Z COOL HANDOFF 51.73: demo_request (behavior) 12.5 -> 0.0",
            "2026-04-01T03:00:00Z COOL HANDOFF 45.73: "
                + "inactivity (behavior) 0.0 -> -10.0, content_download (behavior) 10.0 -> 5.0",
            "2026-05-01T03:00:00Z COLD NURTURE 39.73: "
                + "inactivity (behavior) -10.0 -> -20.0, content_download (behavior) 5.0 -> 0.0");
  }

  @Test
  void shouldNameSeasonsWithWhatTheyAddToTheScoreAndSayThatTheyComeBack() {
    has(ALead.profile().industry("education"), ACompany.profile().employees(20));

    Forecast forecast = forecast();

    assertThat(forecast.steps())
        .extracting(ForecasterTest::told)
        .containsExactly(
            "2026-04-01T03:00:00Z COLD LONG_TERM_NURTURE 9.64: inactivity (behavior) 0.0 -> -10.0",
            "2026-05-01T03:00:00Z COLD LONG_TERM_NURTURE 5.64: inactivity (behavior) -10.0 -> -20.0",
            "2026-06-30T15:00:00Z COLD LONG_TERM_NURTURE 8.45: season:school_year (null) 0.0 -> 2.818",
            "2026-08-31T15:00:00Z COLD LONG_TERM_NURTURE 5.64: season:school_year (null) 2.818 -> 0.0",
            "2026-12-31T15:00:00Z COLD LONG_TERM_NURTURE 8.45: season:school_year (null) 0.0 -> 2.818",
            "2027-02-28T15:00:00Z COLD LONG_TERM_NURTURE 5.64: season:school_year (null) 2.818 -> 0.0");
    assertThat(forecast.until()).isEqualTo(Instant.parse("2027-05-03T03:00:00Z").toEpochMilli());
  }

  @Test
  void shouldTellAStepThatOnlyTheScoreTakes() {
    does("demo_request");

    assertThat(forecast().steps())
        .allMatch(step -> step.tier().equals("COLD"))
        .extracting(Forecast.Step::score)
        .containsExactly(500, 0);
  }

  @Test
  void shouldBeWithoutStepsWhenNothingCanChange() {
    does("demo_request");
    engine.advance(START + 400L * 24 * 3_600_000);

    assertThat(forecast().steps()).isEmpty();
    assertThat(forecast().until()).isNull();
  }

  @Test
  void shouldNotLookBeyondTheYearsThatCanBeScored() {
    has(
        ALead.profile().industry("education").seniority("c_level").budgetDate("2300-01-01"),
        ACompany.thatFits().employees(2000));

    assertThat(engine.outcomes())
        .filteredOn(TierChange.class::isInstance)
        .first()
        .isInstanceOfSatisfying(TierChange.class, change -> assertThat(change.nextDrop()).isNull());
    assertThat(forecast().steps()).last().extracting(step -> year(step.at())).isEqualTo(2198);
  }

  private int year(long at) {
    return model.calendar().dateAt(at).getYear();
  }
}
