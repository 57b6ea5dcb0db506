package io.leadscorer.domain.flow;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.domain.flow.Published.Publication;
import io.leadscorer.domain.lead.Disposition;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.model.Time;
import io.leadscorer.domain.reference.Sample;
import io.leadscorer.domain.reference.Variant;
import io.leadscorer.domain.score.Cause;
import io.leadscorer.domain.score.Explainer;
import io.leadscorer.domain.score.Outcome;
import io.leadscorer.domain.score.Outcome.TierChange;
import io.leadscorer.domain.score.Scorer;
import io.leadscorer.domain.state.LeadState;
import io.leadscorer.modelfile.ModelReader;
import io.leadscorer.modelfile.ShippedModels;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A model that is published while leads live scores them as if it had been there all along
 * (scoring.md 5): every lead stands and goes on as in a replay under it from the start.
 */
class LivePublicationTest {
  private static final Lives LIVES =
      Lives.of(new Sample(ZoneId.of("Asia/Seoul"), Variant.B2B_4D, 200), 90_000);

  /** At a full hour, when ages end too. */
  private static final long MARCH = Instant.parse("2024-03-10T15:00:00Z").toEpochMilli();

  private static final long JULY = Instant.parse("2024-07-02T11:00:00Z").toEpochMilli();
  private static final String SHIPPED = ShippedModels.text("b2b-4d");

  private static final ScoringModel FIRST = model(SHIPPED);
  private static final ScoringModel SECOND =
      model(
          SHIPPED
              .replace("version: 1", "version: 2")
              .replace("{type: demo_request}, points: 25", "{type: demo_request}, points: 60")
              .replace("{type: page_view}, points: 1}", "{type: page_view}, points: 6}")
              .replace("{after: 14d, keep: 50%}", "{after: 9d, keep: 40%}")
              .replace("industry: {in: [saas,", "industry: {in: [retail, saas,")
              .replace("{after: 30d, points: -10}", "{after: 20d, points: -15}")
              .replace("count: 3", "count: 2")
              .replace("journey: 10", "journey: 6")
              .replace("tier: HOT, from: 80", "tier: BURNING, from: 72")
              .replace("below_threshold: 1", "below_threshold: 3"));
  private static final ScoringModel THIRD =
      model(
          SHIPPED
              .replace("version: 1", "version: 3")
              .replace("{type: email_click}, points: 5", "{type: email_click}, points: 30")
              .replace("from: 80, handoff", "from: 80, hysteresis: 7, handoff")
              .replace("from: 60, handoff", "from: 60, hysteresis: 12, handoff")
              .replace("from: 40, handoff", "from: 40, hysteresis: 9, handoff"));
  private static final ScoringModel OTHER_POINTS =
      model(
          SHIPPED
              .replace("version: 1", "version: 2")
              .replace("{type: demo_request}, points: 25", "{type: demo_request}, points: 45")
              .replace("{type: email_open}, points: 2", "{type: email_open}, points: 9")
              .replace("seniority: c_level}, points: 15", "seniority: director}, points: 30")
              .replace("{after: 60d, points: -20}", "{after: 50d, points: -30}")
              .replace("below_threshold: 1", "below_threshold: 2")
              .replace("tier: WARM, from: 60", "tier: WARM, from: 57"));
  private static final ScoringModel WITH_GATES = as2("mql-sql");
  private static final ScoringModel WITH_COUNTS = as2("hubspot-style");
  private static final ScoringModel SHADOW =
      model(SHIPPED.replace("model: b2b-4d", "model: trial").replace("from: 60", "from: 55"));

  /** Another model altogether, under the id of the first. */
  private static ScoringModel as2(String id) {
    return model(
        ShippedModels.text(id)
            .replace("model: " + id, "model: b2b-4d")
            .replace("version: 1", "version: 2"));
  }

  private static ScoringModel model(String text) {
    return ModelReader.read("model.yaml", text);
  }

  static Stream<Arguments> publications() {
    return Stream.of(
        Arguments.of("another", FIRST, List.of(Publication.of(MARCH, SECOND)), SECOND),
        Arguments.of(
            "other points alone",
            FIRST,
            List.of(Publication.of(MARCH, OTHER_POINTS)),
            OTHER_POINTS),
        Arguments.of(
            "other points, then another",
            FIRST,
            List.of(Publication.of(MARCH, OTHER_POINTS), Publication.of(JULY, THIRD)),
            THIRD),
        Arguments.of("with gates", FIRST, List.of(Publication.of(MARCH, WITH_GATES)), WITH_GATES),
        Arguments.of(
            "with counts and recency",
            FIRST,
            List.of(Publication.of(MARCH, WITH_COUNTS)),
            WITH_COUNTS),
        Arguments.of(
            "from counts to groups", WITH_COUNTS, List.of(Publication.of(MARCH, THIRD)), THIRD),
        Arguments.of("with hysteresis", FIRST, List.of(Publication.of(JULY, THIRD)), THIRD),
        Arguments.of(
            "two, one soon after the other",
            FIRST,
            List.of(Publication.of(JULY, SECOND), Publication.of(JULY + Time.HOUR, THIRD)),
            THIRD),
        Arguments.of(
            "two at one instant",
            FIRST,
            List.of(Publication.of(MARCH, SECOND), Publication.of(MARCH, THIRD)),
            THIRD));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("publications")
  void shouldStandAndGoOnAsIfItHadBeenThereAllAlong(
      String name, ScoringModel before, List<Publication> publications, ScoringModel after) {
    LeadPartition live =
        new Published(LIVES, Ticking.ANYHOW, 1).live(List.of(before), publications);
    LeadPartition replayed = new Published(LIVES, Ticking.NEVER, 1).live(List.of(after), List.of());

    long last = publications.get(publications.size() - 1).at();
    int moved = 0;
    for (String lead : LIVES.byLead().keySet()) {
      List<TierChange> expected =
          unnumbered(Published.changesAfter(last, lead, after.id(), replayed));
      List<TierChange> told = unnumbered(Published.changesAfter(last, lead, after.id(), live));
      assertThat(told).as(LIVES.byLead().get(lead).described()).isEqualTo(expected);
      moved += told.size();
    }
    assertThat(moved).isGreaterThan(100);
    assertStandsAlike(after, live, replayed);
    assertNumberedInOrder(live);
  }

  @Test
  void shouldLetLeadsGoOnAsTheyAreOnlyWhereBothVersionsCountAlike() {
    Scorer first = new Scorer(FIRST);

    assertThat(new Scorer(OTHER_POINTS).continues(first)).isTrue();
    assertThat(new Scorer(SECOND).continues(first)).isFalse();
    assertThat(new Scorer(THIRD).continues(first)).isFalse();
  }

  @Test
  void shouldTellTheChangeAtTheInstantOfThePublication() {
    LeadPartition live =
        new Published(LIVES, Ticking.HOURS_LATE, 2)
            .live(List.of(FIRST), List.of(Publication.of(JULY, SECOND)));

    List<TierChange> byModel =
        changes(live).filter(change -> change.cause() == Cause.MODEL).toList();
    assertThat(byModel).hasSizeGreaterThan(5);
    assertThat(byModel)
        .allSatisfy(
            change -> {
              assertThat(change.effectiveAt()).isEqualTo(JULY);
              assertThat(change.modelVersion()).isEqualTo(2);
            });
    assertThat(changes(live))
        .filteredOn(change -> change.effectiveAt() < JULY)
        .allSatisfy(change -> assertThat(change.modelVersion()).isEqualTo(1));
    assertThat(changes(live))
        .filteredOn(change -> change.effectiveAt() > JULY)
        .allSatisfy(change -> assertThat(change.modelVersion()).isEqualTo(2));
  }

  @Test
  void shouldTellTheSameHoweverTheClockAndTheRescoreGoOn() {
    List<Publication> publications =
        List.of(
            Publication.of(MARCH, SECOND),
            Publication.of(JULY, SHADOW),
            Publication.of(JULY, THIRD));
    Map<String, List<Outcome>> once = null;
    for (Ticking ticking :
        List.of(Ticking.HOURS_LATE, Ticking.NEVER, Ticking.BACKWARDS, Ticking.A_FEW_AT_A_TIME)) {
      LeadPartition live = new Published(LIVES, ticking, 3).live(List.of(FIRST), publications);
      Map<String, List<Outcome>> told =
          live.outcomes().stream().collect(groupingBy(LivePublicationTest::leadAndModel));
      once = once == null ? told : once;
      for (String key : told.keySet()) {
        assertThat(told.get(key)).as("%s, ticks %s", key, ticking).isEqualTo(once.get(key));
      }
      assertThat(told).hasSameSizeAs(once);
    }
  }

  private static String leadAndModel(Outcome outcome) {
    return outcome.leadId() + (outcome instanceof TierChange change ? " " + change.modelId() : " ");
  }

  @Test
  void shouldScoreByAShadowFromThePublicationOn() {
    List<Publication> publications = List.of(Publication.of(JULY, SHADOW));
    LeadPartition live = new Published(LIVES, Ticking.ANYHOW, 4).live(List.of(FIRST), publications);
    LeadPartition alone = new Published(LIVES, Ticking.NEVER, 4).live(List.of(FIRST), List.of());
    LeadPartition replayed =
        new Published(LIVES, Ticking.NEVER, 4).live(List.of(SHADOW), List.of());

    assertThat(
            live.outcomes().stream()
                .filter(outcome -> !isOf(SHADOW, outcome))
                .collect(groupingBy(Outcome::leadId)))
        .isEqualTo(alone.outcomes().stream().collect(groupingBy(Outcome::leadId)));
    assertThat(live.outcomes().stream().filter(outcome -> isOf(SHADOW, outcome)))
        .isNotEmpty()
        .allSatisfy(outcome -> assertThat(((TierChange) outcome).hotMql()).isFalse());
    for (String lead : LIVES.byLead().keySet()) {
      List<TierChange> told = Published.changesAfter(Edition.ALWAYS, lead, SHADOW.id(), live);
      assertThat(told.get(0).fromDisposition()).isEqualTo(Disposition.NONE);
      assertThat(told.get(0).effectiveAt()).isGreaterThanOrEqualTo(JULY);
      assertThat(unnumbered(Published.changesAfter(JULY, lead, SHADOW.id(), live)))
          .as(LIVES.byLead().get(lead).described())
          .isEqualTo(unnumbered(Published.changesAfter(JULY, lead, SHADOW.id(), replayed)));
    }
    assertStandsAlike(SHADOW, live, replayed);
  }

  private static boolean isOf(ScoringModel model, Outcome outcome) {
    return outcome instanceof TierChange change && change.modelId().equals(model.id());
  }

  @Test
  void shouldTellNothingMoreOfARetiredModel() {
    LeadPartition live =
        new Published(LIVES, Ticking.ANYHOW, 5)
            .live(List.of(FIRST, SHADOW), List.of(new Publication(MARCH, SHADOW.id(), null)));

    assertThat(live.outcomes().stream().filter(outcome -> isOf(SHADOW, outcome)))
        .isNotEmpty()
        .allSatisfy(outcome -> assertThat(outcome.effectiveAt()).isLessThanOrEqualTo(MARCH));
    assertThat(live.leads())
        .allSatisfy(lead -> assertThat(lead.model()).isEqualTo(FIRST.modelVersion()));
  }

  private static Stream<TierChange> changes(LeadPartition partition) {
    return partition.outcomes().stream()
        .filter(TierChange.class::isInstance)
        .map(TierChange.class::cast);
  }

  /** How many changes a lead had before a model was published is its own story. */
  private static List<TierChange> unnumbered(List<TierChange> changes) {
    return changes.stream()
        .map(
            change ->
                new TierChange(
                    change.leadId(),
                    change.modelId(),
                    change.modelVersion(),
                    0,
                    change.fromTier(),
                    change.toTier(),
                    change.fromDisposition(),
                    change.toDisposition(),
                    change.score(),
                    change.dimensions(),
                    change.adjustments(),
                    change.highIntent(),
                    change.cause(),
                    change.effectiveAt(),
                    change.reasons(),
                    change.journey(),
                    change.nextDrop(),
                    null))
        .toList();
  }

  private static void assertStandsAlike(
      ScoringModel model, LeadPartition live, LeadPartition replayed) {
    Explainer explainer = new Explainer(model);
    Map<String, LeadState> expected = new HashMap<>();
    replayed.leads().forEach(lead -> expected.put(lead.leadId(), lead));
    List<LeadState> leads =
        live.leads().stream().filter(lead -> lead.model().id().equals(model.id())).toList();
    assertThat(leads).hasSameSizeAs(expected.values());
    for (LeadState lead : leads) {
      LeadState other = expected.get(lead.leadId());
      assertThat(lead.model()).isEqualTo(model.modelVersion());
      assertThat(lead.tier()).isEqualTo(other.tier());
      assertThat(lead.disposition()).isEqualTo(other.disposition());
      assertThat(lead.facts()).isEqualTo(other.facts());
      assertThat(lead.countedEvents().size()).isEqualTo(other.countedEvents().size());
      assertThat(explainer.of(lead, LIVES.until()))
          .as(LIVES.byLead().get(lead.leadId()).described())
          .isEqualTo(explainer.of(other, LIVES.until()));
    }
  }

  private static void assertNumberedInOrder(LeadPartition live) {
    changes(live)
        .collect(groupingBy(TierChange::leadId))
        .forEach(
            (lead, changes) -> {
              for (int i = 0; i < changes.size(); i++) {
                assertThat(changes.get(i).sequence()).isEqualTo(i + 1);
              }
            });
  }
}
