package io.leadscorer.modelfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.domain.lead.LifecycleStage;
import io.leadscorer.domain.model.Cap;
import io.leadscorer.domain.model.Condition;
import io.leadscorer.domain.model.CountRule;
import io.leadscorer.domain.model.Decay;
import io.leadscorer.domain.model.Dimension;
import io.leadscorer.domain.model.EventRule;
import io.leadscorer.domain.model.Gate;
import io.leadscorer.domain.model.Period;
import io.leadscorer.domain.model.RecencyRule;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.model.Time;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is read of caps, counts, recency, gates and stages. */
class AdditionsTest {
  private static ScoringModel read(String old, String replacement) {
    return ModelReader.read(EditedModel.FILE, EditedModel.shipped().with(old, replacement).text());
  }

  private static ScoringModel withSection(String section) {
    return read("journey: 10 ", section + "\njourney: 10 ");
  }

  private static Condition type(String type) {
    return new Condition.In("type", Set.of(type));
  }

  @Test
  void shouldReadCaps() {
    assertThat(read("points: 25}", "points: 25, cap: 30.5}").eventRules().get(0).cap())
        .isEqualTo(new Cap.Kept(30_500));
    assertThat(
            read("points: 25}", "points: 25, cap: {points: 30, per: week}}")
                .eventRules()
                .get(0)
                .cap())
        .isEqualTo(new Cap.Earned(30_000, Period.WEEK));
    assertThat(
            read("decay: web\n", "decay: web\n    cap: {points: 9, per: month}\n")
                .groups()
                .get(0)
                .cap())
        .isEqualTo(new Cap.Earned(9_000, Period.MONTH));
    assertThat(read("points: -15}", "points: -15, cap: -30}").eventRules().get(6).cap())
        .isEqualTo(new Cap.Kept(30_000));
  }

  @Test
  void shouldReadCounts() {
    ScoringModel model =
        withSection(
            "counts: [{rule: v, dimension: fit, when: {type: a}, unless: {type: b}, window: 90d,"
                + " bands: [{from: 2, points: 3}]}, {rule: w, when: {type: a}, bands: [{from: 1, points: -1}]}]");
    Decay.Banded window = Decay.Banded.counting(90 * Time.DAY);
    Decay.Banded ever = Decay.Banded.counting(Time.NEVER);

    assertThat(model.counts())
        .containsExactly(
            new CountRule(
                "v",
                2,
                EventRule.counting(11, "v", type("a"), window),
                EventRule.counting(12, "v", type("b"), window),
                90 * Time.DAY,
                List.of(new CountRule.Band(2, 3_000))),
            new CountRule(
                "w",
                Dimension.ADJUSTMENTS,
                EventRule.counting(13, "w", type("a"), ever),
                null,
                Time.NEVER,
                List.of(new CountRule.Band(1, -1_000))));
    assertThat(model.horizon()).isEqualTo(90 * Time.DAY);
    assertThat(model.eventRules()).extracting(EventRule::index).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void shouldReadRecency() {
    ScoringModel model =
        withSection(
            "recency: [{rule: t, when: {type: a}, bands: [{within: 120d, points: 5}], otherwise: -2}]");
    Decay.Banded bands =
        new Decay.Banded(List.of(new Decay.Banded.Band(120 * Time.DAY, 5_000)), -2_000);

    assertThat(model.recencies())
        .containsExactly(
            new RecencyRule(
                "t", Dimension.ADJUSTMENTS, EventRule.counting(11, "t", type("a"), bands), bands));
    assertThat(model.horizon()).isEqualTo(120 * Time.DAY);
  }

  @Test
  void shouldReadGates() {
    ScoringModel model =
        withSection(
            "gates: [{gate: g, tier: WARM, while: {seniority: c_level}, when: {type: a}, window: 70d}]");

    assertThat(model.gates())
        .containsExactly(
            new Gate(
                "g",
                1,
                new Condition.In("seniority", Set.of("c_level")),
                EventRule.counting(12, "g", type("a"), Decay.Banded.counting(70 * Time.DAY)),
                70 * Time.DAY));
    assertThat(model.horizon()).isEqualTo(70 * Time.DAY);
  }

  @Test
  void shouldReadStages() {
    assertThat(read("stage: mql", "stage: sql").tiers().get(0).stage())
        .isEqualTo(LifecycleStage.SQL);
    assertThat(read(", stage: mql", "").tiers().get(0).stage()).isNull();
  }

  /** An event can take room from those of its period until they have faded. */
  @Test
  void shouldKeepTheLedgerForThePeriodsOfCaps() {
    assertThat(read("decay: email\n", "decay: email\n    cap: {points: 9, per: day}\n").horizon())
        .isEqualTo(60 * Time.DAY + Period.LONGEST);
  }
}
