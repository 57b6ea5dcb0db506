package io.leadscorer.scenario;

import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.score.LeadStanding;
import io.leadscorer.domain.score.Outcome.NextDrop;
import io.leadscorer.domain.score.Outcome.Reason;
import io.leadscorer.domain.score.Outcome.TierChange;
import io.leadscorer.domain.state.LeadState;
import io.leadscorer.scenario.Scenario.Expectation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a lead stands after a step, beside what the step expects. */
final class Comparison {
  private final ScoringModel model;
  private final Expectation expect;
  private final List<TierChange> changes;
  private final Optional<LeadState> lead;
  private final List<String> differences = new ArrayList<>();

  /**
   * @param changes those of the step's lead at the step's instant
   */
  Comparison(
      ScoringModel model, Expectation expect, List<TierChange> changes, Optional<LeadState> lead) {
    this.model = model;
    this.expect = expect;
    this.changes = changes;
    this.lead = lead;
  }

  List<String> differences() {
    if (expect.gone() || lead.isEmpty()) {
      if (expect.gone() != lead.isEmpty()) {
        differences.add(expect.gone() ? "the lead is still known" : "the lead is not known");
      }
      return differences;
    }
    compareChanges();
    compareStanding(lead.get());
    return differences;
  }

  private void compareChanges() {
    compare("by", expect.by(), causes());
    compare(
        "hot_mql", expect.hotMql(), String.valueOf(changes.stream().anyMatch(TierChange::hotMql)));
    if (expect.unchanged() && !changes.isEmpty()) {
      differences.add("changes: expected none but was by " + causes());
    }
  }

  private String causes() {
    List<String> causes =
        changes.stream().map(change -> ScenarioReader.word(change.cause())).toList();
    return causes.isEmpty() ? "no change at this instant" : String.join(" and ", causes);
  }

  private void compareStanding(LeadState state) {
    LeadStanding standing = LeadStanding.of(model, state);
    compare("tier", expect.tier(), state.tier());
    compare("disposition", expect.disposition(), ScenarioReader.word(state.disposition()));
    compare("stage", expect.stage(), ScenarioReader.word(state.stage()));
    compare("high_intent", expect.highIntent(), String.valueOf(standing.highIntent()));
    compare("next_drop", expect.nextDrop(), text(standing.nextDrop()));
    comparePoints("score", expect.score(), BigDecimal.valueOf(standing.score(), 2));
    expect
        .reasons()
        .forEach((rule, points) -> comparePoints("reasons." + rule, points, rule, standing));
  }

  private void comparePoints(String name, BigDecimal points, String rule, LeadStanding standing) {
    Optional<Reason> reason =
        standing.reasons().stream().filter(each -> each.rule().equals(rule)).findFirst();
    if (reason.isEmpty()) {
      differences.add(
          "%s: expected %s but it is not among %s"
              .formatted(name, points, standing.reasons().stream().map(Reason::rule).toList()));
    } else {
      comparePoints(name, points.toPlainString(), BigDecimal.valueOf(reason.get().points(), 3));
    }
  }

  private void comparePoints(String name, @Nullable String expected, BigDecimal actual) {
    if (expected != null && actual.compareTo(new BigDecimal(expected)) != 0) {
      differences.add("%s: expected %s but was %s".formatted(name, expected, actual));
    }
  }

  private String text(@Nullable NextDrop drop) {
    return drop == null
        ? "none"
        : "%s at %s"
            .formatted(drop.tier(), new LocalTimes("", model.calendar().zone()).text(drop.at()));
  }

  private void compare(String name, @Nullable String expected, String actual) {
    if (expected != null && !expected.equals(actual)) {
      differences.add("%s: expected %s but was %s".formatted(name, expected, actual));
    }
  }
}
