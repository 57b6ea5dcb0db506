package io.leadscorer.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.reference.Fact;
import io.leadscorer.domain.reference.Histories;
import io.leadscorer.domain.reference.History;
import io.leadscorer.domain.reference.OneAtATime;
import io.leadscorer.domain.score.Engine;
import io.leadscorer.domain.score.Outcome;
import io.leadscorer.events.LeadScore;
import io.leadscorer.events.TierChange;
import io.leadscorer.modelfile.ModelReader;
import io.leadscorer.modelfile.ShippedModels;
import io.leadscorer.wire.FactRecords;
import io.leadscorer.wire.OutputRecords;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;

/** The topology, on its stores and wire formats, tells what the bare domain tells. */
class TopologyEqualsDomainTest {
  private static final int LEADS = 60;

  /** Longer than any history, because the domain alone forgets no event id. */
  private static final Duration RETENTION = Duration.ofDays(36_500);

  private record Turn(String leadId, Fact fact) {}

  private static final List<Class<?>> KINDS =
      List.of(
          Fact.CompanyCame.class,
          Fact.ProfileCame.class,
          Fact.ActivityCame.class,
          Fact.EventCame.class);

  /** Many leads as the topics of one partition are merged. */
  private record Lives(Map<String, History> histories, List<Turn> turns, long until) {
    static Lives of(int firstSeed) {
      Map<String, History> histories = new LinkedHashMap<>();
      List<Turn> turns = new ArrayList<>();
      for (int lead = 0; lead < LEADS; lead++) {
        String leadId = "lead-" + lead;
        History history =
            OneAtATime.of(
                Histories.of(leadId, firstSeed + lead, TopologyHarness.MODEL.calendar().zone()));
        histories.put(leadId, history);
        history.facts().forEach(fact -> turns.add(new Turn(leadId, fact)));
      }
      turns.sort(
          Comparator.comparingLong((Turn turn) -> turn.fact().at())
              .thenComparing(turn -> KINDS.indexOf(turn.fact().getClass())));
      long until = histories.values().stream().mapToLong(History::until).max().orElseThrow();
      histories.replaceAll(
          (leadId, history) -> new History(history.name(), history.facts(), until));
      return new Lives(histories, turns, until);
    }
  }

  @Test
  void randomHistoriesInterleavedOverOnePartition() {
    Lives lives = Lives.of(10_000);
    try (TopologyHarness scorer = new TopologyHarness(Duration.ZERO, RETENTION)) {
      FactRecords records = new FactRecords();
      lives
          .histories()
          .forEach(
              (lead, history) -> records.companiesKnownBefore(lead, history).forEach(scorer::send));
      Random random = new Random(1);
      for (Turn turn : lives.turns()) {
        scorer.send(records.of(turn.leadId(), turn.fact()));
        if (random.nextInt(5) == 0) {
          // Ticks trail; where they fall must not matter.
          scorer.tick(turn.fact().at() - random.nextInt(10_000));
        }
      }
      scorer.tick(lives.until());
      scorer.drain();

      List<TestRecord<String, TierChange>> changes = apartFromHandoffs(scorer.tierChanges());
      List<TestRecord<String, LeadScore>> scores =
          apartFromHandoffs(scorer.scores().stream().filter(record -> !isNotice(record)).toList());
      for (Map.Entry<String, History> life : lives.histories().entrySet()) {
        String leadId = life.getKey();
        History history = life.getValue();
        List<Outcome> expected = Engine.outcomes(TopologyHarness.MODEL, leadId, history);
        assertThat(of(leadId, changes))
            .as("tier changes of %s, %s", leadId, history.name())
            .isEqualTo(
                expected.stream()
                    .filter(Outcome.TierChange.class::isInstance)
                    .map(change -> OutputRecords.tierChange((Outcome.TierChange) change))
                    .toList());
        assertThat(of(leadId, scores))
            .as("scores of %s, %s", leadId, history.name())
            .isEqualTo(
                expected.stream()
                    .filter(Outcome.ScoreUpdate.class::isInstance)
                    .map(score -> OutputRecords.leadScore((Outcome.ScoreUpdate) score))
                    .toList());
      }
      assertThat(changes).hasSizeGreaterThan(5 * LEADS);
    }
  }

  @Test
  void aModelThatIsPublishedLiveTellsWhatTheDomainTellsUnderItFromTheStart() {
    String text =
        ShippedModels.text("b2b-4d")
            .replace("version: 1", "version: 2")
            .replace("{type: demo_request}, points: 25", "{type: demo_request}, points: 60")
            .replace("{after: 14d, keep: 50%}", "{after: 9d, keep: 40%}")
            .replace("from: 60, handoff", "from: 58, hysteresis: 9, handoff");
    ScoringModel model = ModelReader.read("second.yaml", text);
    Lives lives = Lives.of(20_000);
    long published = lives.turns().get(lives.turns().size() / 2).fact().at();

    try (TopologyHarness scorer = new TopologyHarness(Duration.ZERO, RETENTION)) {
      FactRecords records = new FactRecords();
      lives
          .histories()
          .forEach(
              (lead, history) -> records.companiesKnownBefore(lead, history).forEach(scorer::send));
      boolean waiting = true;
      for (Turn turn : lives.turns()) {
        if (waiting && turn.fact().at() > published) {
          scorer.announce(1, "b2b-4d", text, published);
          waiting = false;
        }
        scorer.send(records.of(turn.leadId(), turn.fact()));
      }
      scorer.tick(lives.until());
      scorer.drain();

      List<TestRecord<String, TierChange>> changes = apartFromHandoffs(scorer.tierChanges());
      int compared = 0;
      for (Map.Entry<String, History> life : lives.histories().entrySet()) {
        List<TierChange> expected =
            Engine.outcomes(model, life.getKey(), life.getValue()).stream()
                .filter(Outcome.TierChange.class::isInstance)
                .filter(change -> change.effectiveAt() > published)
                .map(change -> unnumbered(OutputRecords.tierChange((Outcome.TierChange) change)))
                .toList();
        assertThat(
                of(life.getKey(), changes).stream()
                    .filter(change -> change.getEffectiveAt().toEpochMilli() > published)
                    .map(TopologyEqualsDomainTest::unnumbered)
                    .toList())
            .as(life.getValue().described())
            .isEqualTo(expected);
        compared += expected.size();
      }
      assertThat(compared).isGreaterThan(LEADS);
    }
  }

  /** How handoffs go is another story, which changes nothing of the scores. */
  private static <T extends SpecificRecordBase> List<TestRecord<String, T>> apartFromHandoffs(
      List<TestRecord<String, T>> records) {
    for (TestRecord<String, T> record : records) {
      for (String field :
          List.of(
              "handoff_id",
              "handoff_state",
              "deadline",
              "owner",
              "title",
              "company_name",
              "industry",
              "region",
              "deal_size_usd")) {
        if (record.value().getSchema().getField(field) != null) {
          record.value().put(field, null);
        }
      }
    }
    return records;
  }

  private static boolean isNotice(TestRecord<String, LeadScore> record) {
    return !record.value().getToldFor().equals("score");
  }

  /** How many changes a lead had before is its own story. */
  private static TierChange unnumbered(TierChange change) {
    change.put("sequence", 0L);
    return change;
  }

  private static <T> List<T> of(String leadId, List<TestRecord<String, T>> records) {
    return records.stream()
        .filter(record -> record.key().equals(leadId))
        .map(TestRecord::value)
        .toList();
  }
}
