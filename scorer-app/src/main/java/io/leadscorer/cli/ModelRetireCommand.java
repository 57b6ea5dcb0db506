package io.leadscorer.cli;

import io.leadscorer.catalog.Topics;
import io.leadscorer.domain.handoff.Routing;
import io.leadscorer.runtime.Clients;
import io.leadscorer.runtime.ModelPublication;
import io.leadscorer.runtime.ModelTopic;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code model retire}: a model off the topic of models. */
@Command(
    name = "retire",
    description = {
      "Takes a model off the topic scoring-models: running scorers stop scoring by it.",
      "",
      "The primary model, which 'model' in the configuration names, cannot be retired.",
      ""
    },
    footer = {"", "Example:", "  ./lead-scorer model retire trial --config scorer.properties"})
final class ModelRetireCommand implements Callable<Integer> {
  @Parameters(paramLabel = "ID", description = "A model that is published.")
  private String id = "";

  @ArgGroup(multiplicity = "1")
  private ClusterOptions cluster = new ClusterOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    Clients clients = new Clients(cluster.config());
    if (id.equals(clients.config().model())) {
      throw new WrongInputException(
          id + ": is the primary model; name another one as 'model' in the configuration first");
    }
    if (id.equals(Routing.ID)) {
      throw new WrongInputException(id + ": is no model; publish another version of it instead");
    }
    ModelTopic topic = new ModelTopic(clients, Topics.named(clients.config().topicsPrefix()));
    ModelPublication model = published(topic);
    topic.retire(model, Instant.now().truncatedTo(ChronoUnit.MILLIS));
    PrintWriter out = spec.commandLine().getOut();
    out.printf("retired: %s, which was version %d%n", id, model.version());
    out.flush();
    return ExitCode.DONE;
  }

  private ModelPublication published(ModelTopic topic) {
    Map<String, ModelPublication> all = topic.read();
    ModelPublication model = all.get(id);
    if (model == null || model.text().isEmpty()) {
      String others =
          all.values().stream()
              .filter(other -> other.text().isPresent() && !other.id().equals(Routing.ID))
              .map(ModelPublication::id)
              .sorted()
              .collect(Collectors.joining(", "));
      throw new WrongInputException(
          id
              + ": is not published; "
              + (others.isEmpty() ? "no model is" : "give one of " + others));
    }
    return model;
  }
}
