package io.leadscorer.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.domain.reference.Fact;
import io.leadscorer.domain.reference.Histories;
import io.leadscorer.domain.reference.History;
import io.leadscorer.domain.reference.OneAtATime;
import io.leadscorer.domain.score.Engine;
import io.leadscorer.domain.score.Outcome;
import io.leadscorer.events.LeadScore;
import io.leadscorer.events.TierChange;
import io.leadscorer.wire.FactRecords;
import io.leadscorer.wire.OutputRecords;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
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

  @Test
  void randomHistoriesInterleavedOverOnePartition() {
    List<History> histories = new ArrayList<>();
    List<Turn> turns = new ArrayList<>();
    for (int lead = 0; lead < LEADS; lead++) {
      String leadId = "lead-" + lead;
      History history =
          OneAtATime.of(
              Histories.of(leadId, 10_000 + lead, TopologyHarness.MODEL.calendar().zone()));
      histories.add(history);
      history.facts().forEach(fact -> turns.add(new Turn(leadId, fact)));
    }
    // As the topics of a partition are merged.
    turns.sort(
        Comparator.comparingLong((Turn turn) -> turn.fact().at())
            .thenComparing(turn -> KINDS.indexOf(turn.fact().getClass())));
    long until = histories.stream().mapToLong(History::until).max().orElseThrow();

    try (TopologyHarness scorer = new TopologyHarness(Duration.ZERO, RETENTION)) {
      FactRecords records = new FactRecords();
      for (int lead = 0; lead < LEADS; lead++) {
        records.companiesKnownBefore("lead-" + lead, histories.get(lead)).forEach(scorer::send);
      }
      Random random = new Random(1);
      for (Turn turn : turns) {
        scorer.send(records.of(turn.leadId(), turn.fact()));
        if (random.nextInt(5) == 0) {
          // Ticks trail; where they fall must not matter.
          scorer.tick(turn.fact().at() - random.nextInt(10_000));
        }
      }
      scorer.tick(until);
      scorer.drain();

      List<TestRecord<String, TierChange>> changes = scorer.tierChanges();
      List<TestRecord<String, LeadScore>> scores = scorer.scores();
      for (int lead = 0; lead < LEADS; lead++) {
        History history = histories.get(lead);
        String leadId = "lead-" + lead;
        List<Outcome> expected =
            Engine.outcomes(
                TopologyHarness.MODEL, leadId, new History(history.name(), history.facts(), until));
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

  private static <T> List<T> of(String leadId, List<TestRecord<String, T>> records) {
    return records.stream()
        .filter(record -> record.key().equals(leadId))
        .map(TestRecord::value)
        .toList();
  }
}
