package io.leadscorer.domain.flow;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.domain.flow.Lives.Turn;
import io.leadscorer.domain.model.Time;
import io.leadscorer.domain.reference.History;
import io.leadscorer.domain.reference.Sample;
import io.leadscorer.domain.reference.Variant;
import io.leadscorer.domain.score.Models;
import io.leadscorer.domain.score.Outcome;
import io.leadscorer.domain.state.LeadState;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Many leads through the flow, with ticks that come at any time or not at all: every lead tells
 * what the naive reference tells, and a drain tells it in the order in which it was due (scoring.md
 * 1.5 to 1.7).
 */
class LateDrainTest {
  private static final long FIRST_SEED = 50_000;
  private static final List<Sample> SAMPLES =
      List.of(
          new Sample(ZoneId.of("Asia/Seoul"), Variant.B2B_4D, 40),
          new Sample(ZoneId.of("America/Santiago"), Variant.SAMPLED, 25));

  /** The reference is asked once; it knows no ticks. */
  private static final Map<Sample, Expectation> EXPECTATIONS = new HashMap<>();

  private record Expectation(Lives lives, Map<String, List<Outcome>> byLead) {
    static Expectation of(Sample sample) {
      Lives lives = Lives.of(sample, FIRST_SEED);
      Map<String, List<Outcome>> byLead = new HashMap<>();
      lives.byLead().forEach((lead, history) -> byLead.put(lead, sample.expected(lead, history)));
      return new Expectation(lives, byLead);
    }
  }

  static Stream<Arguments> ways() {
    return SAMPLES.stream()
        .flatMap(
            sample -> Stream.of(Ticking.values()).map(ticking -> Arguments.of(sample, ticking)));
  }

  @ParameterizedTest(name = "{0}, ticks {1}")
  @MethodSource("ways")
  void shouldTellWhatTheReferenceTellsInTheOrderOfDueInstants(Sample sample, Ticking ticking) {
    Expectation expected = EXPECTATIONS.computeIfAbsent(sample, Expectation::of);
    LeadPartition partition = new LeadPartition(Models.of(sample.variant(), sample.zone()));
    Drains drains = new Drains(partition);

    live(expected.lives(), ticking, partition, drains);

    Map<String, List<Outcome>> told =
        partition.outcomes().stream().collect(groupingBy(Outcome::leadId));
    expected
        .lives()
        .byLead()
        .forEach((lead, history) -> compare(told.get(lead), expected.byLead().get(lead), history));
    assertThat(told).hasSameSizeAs(expected.byLead());
    assertThat(drains.compared()).isGreaterThan(200);
  }

  private static void live(Lives lives, Ticking ticking, LeadPartition partition, Drains drains) {
    Random random = new Random(FIRST_SEED);
    LiveLog log = new LiveLog(partition);
    log.fileCompaniesKnownBefore(lives);
    long last = lives.turns().get(0).fact().at();
    for (Turn turn : lives.turns()) {
      ticking.between(last, turn.fact().at(), random, drains);
      log.take(turn);
      drains.interrupted();
      last = turn.fact().at();
    }
    ticking.between(last, lives.until(), random, drains);
    drains.all(lives.until());
    assertThat(partition.leads()).allSatisfy(lead -> armedWithinThirtyDays(lead, partition));
  }

  /** Nothing of it is overdue, and it is looked at before long, whatever it is worth. */
  private static void armedWithinThirtyDays(LeadState lead, LeadPartition partition) {
    assertThat(partition.armed(lead.leadId()).toEpochMilli())
        .isBetween(lead.clock() + 1, lead.clock() + 30 * Time.DAY)
        .isEqualTo(lead.armedAt())
        .isLessThanOrEqualTo(lead.nextDue());
  }

  private static void compare(List<Outcome> told, List<Outcome> expected, History history) {
    int common = 0;
    while (common < Math.min(told.size(), expected.size())
        && told.get(common).equals(expected.get(common))) {
      common++;
    }
    assertThat(told.subList(common, told.size()))
        .as("after %d outcomes in common, %s", common, history.described())
        .isEqualTo(expected.subList(common, expected.size()));
  }
}
