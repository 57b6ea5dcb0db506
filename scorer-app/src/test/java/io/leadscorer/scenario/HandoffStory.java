package io.leadscorer.scenario;

import io.leadscorer.domain.desk.HandoffChange;
import io.leadscorer.domain.desk.ManyLeadsFromAddress;
import io.leadscorer.domain.desk.SlaEscalation;
import io.leadscorer.domain.handoff.SalesRep;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.score.LeadAnomaly;
import io.leadscorer.domain.score.LifecycleMove;
import io.leadscorer.domain.score.Outcome;
import io.leadscorer.modelfile.ModelReader;
import io.leadscorer.modelfile.RoutingReader;
import io.leadscorer.replay.SteppedReplay;
import io.leadscorer.replay.Terms;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A timeline of what happens to leads and representatives, and of all that sales and marketing are
 * told meanwhile: nothing more, in that order.
 */
final class HandoffStory {
  private static final Set<String> STEP =
      new TreeSet<>(
          Set.of(
              "at",
              "until",
              "lead",
              "company",
              "profile",
              "event",
              "activity",
              "erase",
              "rep",
              "told"));

  private final String file;
  private final LocalTimes times;
  private final FactReader facts;
  private final YamlFields top;
  private final SteppedReplay replay;
  private final List<String> differences = new ArrayList<>();

  HandoffStory(String file, String text, Path folder) {
    this.file = file;
    ScoringModel model = ModelReader.shipped("b2b-4d");
    this.times = new LocalTimes(file, model.calendar().zone());
    this.facts = new FactReader(file, times);
    this.top =
        YamlFields.of(
            file,
            new Yaml(new LoaderOptions()).compose(new StringReader(text)),
            Set.of("story", "verification", "routes", "steps"));
    String routing = RoutingReader.shippedText();
    if (top.has("verification")) {
      routing = routing.replace("required: false", "required: " + top.required("verification"));
    }
    if (top.has("routes")) {
      int routes = routing.indexOf("routes:");
      routing = routing.substring(0, routes) + "routes:\n" + top.required("routes");
    }
    this.replay =
        new SteppedReplay(
            model,
            new Terms(RoutingReader.read(file, routing), address -> "hash-of-" + address),
            folder);
  }

  /** All differences, each with file and line. */
  List<String> run() {
    int number = 0;
    for (Node item : ((SequenceNode) top.requiredNode("steps")).getValue()) {
      number++;
      YamlFields step = YamlFields.of(file, item, STEP);
      long at = times.millis(step, step.has("at") ? "at" : "until");
      Scenario.Fact fact = facts.read(number, at, step);
      if (fact != null) {
        List<String> refused = replay.take(fact.kind(), fact.json());
        refused.forEach(why -> differ(step, List.of(), List.of("refused: " + why)));
      }
      // The desk decides on an instant once it is over.
      replay.advance(at + 1);
      List<String> told = replay.told().stream().map(this::line).filter(l -> l != null).toList();
      List<String> expected = told(step.node("told"), step);
      if (!told.equals(expected)) {
        differ(step, expected, told);
      }
    }
    return differences;
  }

  private static List<String> told(@Nullable Node node, YamlFields step) {
    return node instanceof SequenceNode list
        ? list.getValue().stream().map(step::text).toList()
        : List.of();
  }

  private void differ(YamlFields step, List<String> expected, List<String> told) {
    differences.add(
        "%s:%d:\n  expected %s\n  but told:\n%s"
            .formatted(
                file,
                step.line(),
                expected,
                String.join("\n", told.stream().map(line -> "      - " + line).toList())));
  }

  private @Nullable String line(Outcome outcome) {
    if (outcome instanceof HandoffChange change) {
      return handoff(change);
    } else if (outcome instanceof SlaEscalation escalation) {
      SlaEscalation.Person to = escalation.recipient();
      return "%s %s of %s to %s"
          .formatted(
              time(escalation),
              ScenarioReader.word(escalation.kind()),
              escalation.leadId(),
              to == null ? "nobody" : to.repId());
    } else if (outcome instanceof LifecycleMove move) {
      return "%s %s becomes %s%s"
          .formatted(
              time(move),
              move.leadId(),
              ScenarioReader.word(move.to()),
              move.milestone() ? "" : " again");
    } else if (outcome instanceof LeadAnomaly anomaly) {
      return "%s %s of %s".formatted(time(anomaly), anomaly.rule(), anomaly.leadId());
    } else if (outcome instanceof ManyLeadsFromAddress many) {
      return "%s %s from %s".formatted(time(many), many.leadIds(), many.address());
    }
    return null;
  }

  private String handoff(HandoffChange change) {
    SalesRep rep = change.rep();
    return "%s %s handoff %d %s %s with %s by %s, %s%s"
        .formatted(
            time(change),
            change.leadId(),
            change.handoff().number(),
            ScenarioReader.word(change.handoff().state()),
            change.handoff().tier(),
            rep == null ? "nobody" : rep.repId(),
            times.text(change.handoff().sla().deadline()),
            ScenarioReader.word(change.cause()),
            change.handoff().late() ? ", late" : "");
  }

  private String time(Outcome outcome) {
    return times.text(outcome.effectiveAt());
  }
}
