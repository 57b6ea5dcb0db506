package io.leadscorer.scenario;

import io.leadscorer.domain.score.Outcome.TierChange;
import io.leadscorer.replay.SteppedReplay;
import io.leadscorer.scenario.Scenario.Expectation;
import io.leadscorer.scenario.Scenario.Step;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Lives a scenario through the replay and tells where it goes another way than the file says. */
final class ScenarioRunner {
  private final Scenario scenario;
  private final SteppedReplay replay;
  private final List<TierChange> untold = new ArrayList<>();
  private final List<String> differences = new ArrayList<>();

  /**
   * @param folder for the lines that the replay reads
   */
  ScenarioRunner(Scenario scenario, Path folder) {
    this.scenario = scenario;
    this.replay = new SteppedReplay(scenario.model(), folder);
  }

  /** All differences, each with file and line, step and what differs. */
  List<String> run() {
    for (Step step : scenario.steps()) {
      take(step);
    }
    if (!scenario.steps().isEmpty()) {
      reportUntold(scenario.steps().get(scenario.steps().size() - 1), Long.MAX_VALUE);
    }
    return differences;
  }

  private void take(Step step) {
    if (step.fact() == null) {
      replay.advance(step.at());
      listen();
      reportUntold(step, step.at());
      check(step, List.of());
      return;
    }
    // What time brings at this very instant comes first and wants a step of its own.
    replay.advance(step.at());
    listen();
    reportUntold(step, step.at() + 1);
    check(step, replay.take(step.fact().kind(), step.fact().json()));
    reportUntold(step, step.at() + 1);
  }

  private void listen() {
    replay.told().stream()
        .filter(TierChange.class::isInstance)
        .map(TierChange.class::cast)
        .forEach(untold::add);
  }

  private void check(Step step, List<String> refusals) {
    listen();
    Expectation expect = step.expect();
    String allowed = expect == null ? null : expect.refused();
    if (allowed == null) {
      refusals.forEach(refusal -> differ(step, "was refused: " + refusal));
    } else if (!refusals.contains(allowed)) {
      differ(step, "expected to be refused as %s but was %s".formatted(allowed, refusals));
    }
    if (expect != null) {
      List<TierChange> changes = claim(step, expect);
      new Comparison(scenario.model(), expect, changes, replay.lead(step.lead()))
          .differences()
          .forEach(difference -> differ(step, difference));
    }
  }

  /** Takes the changes that a step tells of from those that nobody has told of. */
  private List<TierChange> claim(Step step, Expectation expect) {
    List<TierChange> claimed =
        untold.stream()
            .filter(change -> change.leadId().equals(step.lead()))
            .filter(change -> change.effectiveAt() == step.at())
            .filter(change -> isTold(change, expect))
            .toList();
    untold.removeAll(claimed);
    return claimed;
  }

  /** A change of tier asks for its tier to be told, one of disposition alone for that. */
  private static boolean isTold(TierChange change, Expectation expect) {
    return change.fromTier().equals(change.toTier())
        ? expect.disposition() != null
        : expect.tier() != null;
  }

  private void reportUntold(Step step, long before) {
    List<TierChange> late =
        untold.stream().filter(change -> change.effectiveAt() < before).toList();
    late.forEach(change -> differ(step, "unexpected: " + text(change)));
    untold.removeAll(late);
  }

  private static String text(TierChange change) {
    return "%s %s %s/%s -> %s/%s, score %s, by %s"
        .formatted(
            Instant.ofEpochMilli(change.effectiveAt()),
            change.leadId(),
            change.fromTier(),
            ScenarioReader.word(change.fromDisposition()),
            change.toTier(),
            ScenarioReader.word(change.toDisposition()),
            BigDecimal.valueOf(change.score(), 2),
            ScenarioReader.word(change.cause()));
  }

  private void differ(Step step, String difference) {
    differences.add(
        "%s:%d: step %d: %s".formatted(scenario.file(), step.line(), step.number(), difference));
  }
}
