package io.leadscorer.topology;

import static io.leadscorer.topology.Given.DAY;
import static io.leadscorer.topology.Given.MINUTE;
import static io.leadscorer.topology.Given.START;
import static io.leadscorer.topology.Given.event;
import static io.leadscorer.topology.Given.idealCompany;
import static io.leadscorer.topology.Given.profile;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.leadscorer.domain.flow.Rescore;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.events.TierChange;
import io.leadscorer.modelfile.ShippedModels;
import io.leadscorer.store.ScorerStores;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Models that are published, refused and retired while the topology runs. */
class ModelPublicationTest {
  private static final String SHIPPED = ShippedModels.text("b2b-4d");
  private static final String SECOND =
      SHIPPED
          .replace("version: 1", "version: 2")
          .replace("{type: demo_request}, points: 25", "{type: demo_request}, points: 100")
          .replace("{after: 28d, keep: 0%}", "{after: 60d, keep: 0%}");
  private static final String SHADOW = SHIPPED.replace("model: b2b-4d", "model: trial");

  private TopologyHarness scorer = new TopologyHarness();

  @AfterEach
  void close() {
    scorer.close();
  }

  @Test
  void pointsAreRetroactiveFromTheInstantOfThePublication() {
    scorer.company(idealCompany("acme", START), START);
    scorer.profile(profile("ada", "acme", "c_level", START), START);
    scorer.event(event("e1", "ada", "demo_request", "/demo", START), START);
    long published = START + 40 * DAY;
    scorer.tick(published - MINUTE);
    scorer.drain();
    scorer.tierChanges();

    scorer.announce(7, "b2b-4d", SECOND, published);
    scorer.drain();

    assertThat(changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.getCause()).isEqualTo("model");
              assertThat(change.getModelVersion()).isEqualTo(2);
              assertThat(change.getEffectiveAt().toEpochMilli()).isEqualTo(published);
              assertThat(change.getFromTier()).isEqualTo("COOL");
              assertThat(change.getToTier()).isEqualTo("WARM");
              // 25 + 25 by the profiles; 100 x 50 % - 10 for 30 idle days, of which 40 in 100
              // count.
              assertThat(change.getScore()).isEqualTo(66.0);
              assertThat(change.getReasons())
                  .extracting(reason -> reason.getRule())
                  .startsWith("demo_request", "large_company");
            });
  }

  @Test
  void anAnnouncementThatEveryInstanceMakesIsTakenOnce() {
    scorer.event(event("e1", "ada", "demo_request", "/demo", START), START);
    scorer.announce(7, "b2b-4d", SECOND, START + MINUTE);
    scorer.announce(7, "b2b-4d", SECOND, START + 2 * MINUTE);
    scorer.drain();

    assertThat(changes())
        .extracting(TierChange::getCause, change -> change.getEffectiveAt().toEpochMilli())
        .containsExactly(tuple("event", START), tuple("model", START + MINUTE));
    assertThat(scorer.deadLetters()).isEmpty();
  }

  @Test
  void theLastGoodVersionGoesOnWhereABadOneComes() {
    scorer.announce(
        7, "b2b-4d", SHIPPED.replace("version: 1", "version: 2") + "colour: red\n", START);
    scorer.announce(8, "b2b-4d", SECOND.replace("version: 2", "version: 1"), START + 1);
    scorer.announce(9, "b2b-4d", null, START + 2);
    scorer.announce(10, "other", SHADOW, START + 3);
    scorer.announce(11, "b2b-4d", SECOND.replace("60d, keep: 0%", "600d, keep: 0%"), START + 4);
    scorer.event(event("e1", "ada", "demo_request", "/demo", START), START + MINUTE);

    assertThat(changes()).extracting(TierChange::getModelVersion).containsExactly(1);
    List<TestRecord<byte[], byte[]>> letters = scorer.deadLetters();
    assertThat(letters)
        .extracting(letter -> header(letter, "leadscorer.offset"))
        .containsExactly("7", "8", "9", "10", "11");
    assertThat(letters)
        .allSatisfy(
            letter -> {
              assertThat(header(letter, "leadscorer.reason")).isEqualTo("invalid_model");
              assertThat(header(letter, "leadscorer.topic")).isEqualTo("scoring-models");
            });
    assertThat(letters.stream().map(letter -> header(letter, "leadscorer.detail")))
        .satisfiesExactly(
            detail -> assertThat(detail).contains("colour"),
            detail -> assertThat(detail).contains("version 1", "in force already"),
            detail -> assertThat(detail).contains("primary"),
            detail -> assertThat(detail).contains("trial", "other"),
            detail -> assertThat(detail).contains("ledger.retention"));
  }

  @Test
  void aShadowTellsOfTierChangesAlone() {
    scorer.event(event("e1", "ada", "demo_request", "/demo", START), START);
    scorer.announce(3, "trial", SHADOW, START + MINUTE);
    scorer.drain();
    scorer.event(event("e2", "bob", "demo_request", "/demo", START), START + 2 * MINUTE);

    assertThat(changes())
        .extracting(
            change -> change.getLeadId().toString(),
            change -> change.getModelId().toString(),
            TierChange::getSequence,
            change -> change.getCause().toString())
        .containsExactly(
            tuple("ada", "b2b-4d", 1L, "event"),
            tuple("ada", "trial", 1L, "model"),
            tuple("bob", "b2b-4d", 1L, "event"),
            tuple("bob", "trial", 1L, "event"));
    assertThat(scorer.scores())
        .extracting(score -> score.value().getModelId())
        .containsOnly("b2b-4d");
  }

  @Test
  void aModelIsPublishedAnewUnderAHigherVersionUntilItsLeadsAreForgotten() {
    scorer.announce(3, "trial", SHADOW, START);
    scorer.event(event("e1", "ada", "demo_request", "/demo", START), START);
    scorer.announce(4, "trial", null, START + MINUTE);
    scorer.announce(5, "trial", SHADOW, START + 2 * MINUTE);
    assertThat(scorer.deadLetters()).hasSize(1);

    scorer.drain();
    scorer.announce(6, "trial", SHADOW, START + 3 * MINUTE);
    scorer.drain();

    assertThat(scorer.deadLetters()).isEmpty();
    assertThat(scorer.rows(ScorerStores.LEAD_STATE)).isEqualTo(2);
  }

  @Test
  void aRetiredModelLeavesNoState() {
    scorer.announce(3, "trial", SHADOW, START);
    scorer.event(event("e1", "ada", "demo_request", "/demo", START), START);
    scorer.event(event("e2", "bob", "demo_request", "/demo", START), START);
    assertThat(scorer.rows(ScorerStores.LEAD_STATE)).isEqualTo(4);

    scorer.announce(4, "trial", null, START + MINUTE);
    scorer.drain();

    assertThat(scorer.rows(ScorerStores.LEAD_STATE)).isEqualTo(2);
    assertThat(scorer.rows(ScorerStores.DUE_INDEX)).isEqualTo(2);
  }

  @Test
  void theProgressOfARescoreIsTold() {
    RecordedModels models = new RecordedModels();
    scorer.close();
    scorer = new TopologyHarness(models);
    scorer.event(event("e1", "ada", "demo_request", "/demo", START), START);
    assertThat(models.progress()).isEqualTo(new Rescore.Progress(false, 0));

    scorer.announce(7, "b2b-4d", SECOND, START + MINUTE);
    scorer.drain();

    assertThat(models.progress()).isEqualTo(new Rescore.Progress(false, 1));
    assertThat(models.loaded()).extracting(ScoringModel::version).containsExactly(1, 2);
    scorer.close();
    assertThat(models.released()).isTrue();
    scorer = new TopologyHarness();
  }

  private List<TierChange> changes() {
    return scorer.tierChanges().stream().map(TestRecord::value).toList();
  }

  private static String header(TestRecord<byte[], byte[]> letter, String name) {
    return new String(letter.headers().lastHeader(name).value(), UTF_8);
  }
}
