package io.leadscorer.scenario;

import io.leadscorer.domain.lead.Disposition;
import io.leadscorer.domain.lead.LifecycleStage;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.model.Tier;
import io.leadscorer.domain.score.Cause;
import io.leadscorer.modelfile.ModelReader;
import io.leadscorer.scenario.Scenario.Expectation;
import io.leadscorer.scenario.Scenario.Step;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads scenario files. Whatever it does not know it refuses, with file and line. */
final class ScenarioReader {
  private static final Set<String> STEP =
      new TreeSet<>(
          Set.of(
              "at", "until", "lead", "company", "profile", "event", "activity", "erase", "expect"));
  private static final Set<String> EXPECT =
      new TreeSet<>(
          Set.of(
              "tier",
              "disposition",
              "by",
              "score",
              "high_intent",
              "hot_mql",
              "stage",
              "next_drop",
              "reasons",
              "changes",
              "gone",
              "refused"));
  private static final List<String> TRUTHS = List.of("true", "false");

  private final String file;
  private final ScoringModel model;
  private final LocalTimes times;
  private final FactReader facts;

  private ScenarioReader(String file, ScoringModel model) {
    this.file = file;
    this.model = model;
    this.times = new LocalTimes(file, model.calendar().zone());
    this.facts = new FactReader(file, times);
  }

  /**
   * Reads a scenario.
   *
   * @throws InvalidScenarioException at the first thing that is wrong
   */
  static Scenario read(String file, String text) {
    YamlFields top = YamlFields.of(file, compose(file, text), Set.of("model", "story", "steps"));
    ScenarioReader reader = new ScenarioReader(file, modelOf(top));
    return new Scenario(
        file, reader.model, top.required("story"), reader.steps(top, top.requiredNode("steps")));
  }

  private static Node compose(String file, String text) {
    try {
      Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
      if (root == null) {
        throw new InvalidScenarioException(file, 1, "is empty; write model, story and steps");
      }
      return root;
    } catch (MarkedYAMLException e) {
      throw new InvalidScenarioException(
          file, e.getProblemMark().getLine() + 1, "is not YAML: " + e.getProblem());
    }
  }

  private static ScoringModel modelOf(YamlFields top) {
    try {
      return ModelReader.shipped(top.required("model"));
    } catch (IllegalArgumentException e) {
      throw top.wrong(top.requiredNode("model"), e.getMessage());
    }
  }

  private List<Step> steps(YamlFields top, Node node) {
    if (!(node instanceof SequenceNode sequence) || sequence.getValue().isEmpty()) {
      throw top.wrong(node, "'steps' is not a list of steps");
    }
    List<Step> steps = new ArrayList<>();
    long before = Long.MIN_VALUE;
    for (Node item : sequence.getValue()) {
      Step step = step(steps.size() + 1, YamlFields.of(file, item, STEP));
      if (step.at() < before) {
        throw top.wrong(item, "step %d is earlier than the one before it".formatted(step.number()));
      }
      before = step.at();
      steps.add(step);
    }
    return steps;
  }

  private Step step(int number, YamlFields fields) {
    if (fields.has("at") == fields.has("until")) {
      throw new InvalidScenarioException(file, fields.line(), "a step has 'at' or 'until'");
    }
    long at = times.millis(fields, fields.has("at") ? "at" : "until");
    String lead = fields.optional("lead");
    Scenario.Fact fact = facts.read(number, at, fields);
    Node expect = fields.node("expect");
    if (fields.has("until") && fact != null) {
      throw new InvalidScenarioException(
          file, fields.line(), "nothing happens in a step with 'until'; write 'at'");
    }
    if (expect != null && lead == null) {
      throw fields.wrong(expect, "'expect' needs a 'lead'; write a step for each lead");
    }
    if (fact == null && expect == null && fields.has("at")) {
      throw new InvalidScenarioException(
          file, fields.line(), "the step says neither what happens nor what to expect");
    }
    return new Step(
        number, fields.line(), at, fact, lead, expect == null ? null : expectation(expect));
  }

  private Expectation expectation(Node node) {
    YamlFields fields = YamlFields.of(file, node, EXPECT);
    Expectation expectation =
        new Expectation(
            oneOf(fields, "tier", model.tiers().stream().map(Tier::name).toList()),
            oneOf(fields, "disposition", words(Disposition.values())),
            oneOf(fields, "by", words(Cause.values())),
            fields.has("score") ? points(fields, "score").toPlainString() : null,
            oneOf(fields, "high_intent", TRUTHS),
            oneOf(fields, "hot_mql", TRUTHS),
            oneOf(fields, "stage", words(LifecycleStage.values())),
            nextDrop(fields.node("next_drop")),
            reasons(fields.node("reasons")),
            fields.says("changes", "none"),
            fields.says("gone", "true"),
            fields.optional("refused"));
    if (fields.nodes().isEmpty()) {
      throw fields.wrong(node, "'expect' is empty");
    }
    if (expectation.gone() && !Set.of("gone", "refused").containsAll(fields.nodes().keySet())) {
      throw fields.wrong(node, "a lead that is gone has nothing else to expect");
    }
    return expectation;
  }

  private static List<String> words(Enum<?>[] values) {
    return Arrays.stream(values).map(ScenarioReader::word).toList();
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable String oneOf(
      YamlFields fields, String name, Collection<String> allowed) {
    String value = fields.optional(name);
    if (value != null && !allowed.contains(value)) {
      throw fields.wrong(
          fields.requiredNode(name), "'%s' is '%s', not one of %s".formatted(name, value, allowed));
    }
    return value;
  }

  private @Nullable String nextDrop(@Nullable Node node) {
    if (node == null) {
      return null;
    }
    if (node instanceof ScalarNode scalar && scalar.getValue().equals("none")) {
      return "none";
    }
    YamlFields drop = YamlFields.of(file, node, Set.of("tier", "at"));
    return "%s at %s".formatted(drop.required("tier"), times.text(times.millis(drop, "at")));
  }

  private Map<String, BigDecimal> reasons(@Nullable Node node) {
    Map<String, BigDecimal> reasons = new LinkedHashMap<>();
    if (node != null) {
      YamlFields fields = YamlFields.all(file, node);
      fields.nodes().keySet().forEach(rule -> reasons.put(rule, points(fields, rule)));
    }
    return reasons;
  }

  private static BigDecimal points(YamlFields fields, String name) {
    try {
      return new BigDecimal(fields.required(name));
    } catch (NumberFormatException e) {
      throw fields.wrong(fields.requiredNode(name), "'" + name + "' is not a number");
    }
  }
}
