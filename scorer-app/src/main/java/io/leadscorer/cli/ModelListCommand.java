package io.leadscorer.cli;

import io.leadscorer.catalog.Topics;
import io.leadscorer.domain.handoff.Routing;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.model.Tier;
import io.leadscorer.modelfile.ModelFileException;
import io.leadscorer.modelfile.ModelReader;
import io.leadscorer.modelfile.ModelText;
import io.leadscorer.runtime.Clients;
import io.leadscorer.runtime.ModelPublication;
import io.leadscorer.runtime.ModelTopic;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code model list}: the models that are published. */
@Command(
    name = "list",
    description = {
      "Lists the models on the topic scoring-models: the primary one, whose scores are told as tier"
          + " changes, and the shadows that score beside it; each with its tiers and where they begin.",
      ""
    },
    footer = {"", "Example:", "  ./lead-scorer model list --config scorer.properties"})
final class ModelListCommand implements Callable<Integer> {
  private static final String ROW = "%-20s %7s  %-24s  %-7s  %s%n";

  @ArgGroup(multiplicity = "1")
  private ClusterOptions cluster = new ClusterOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Clients clients = new Clients(cluster.config());
    String primary = clients.config().model();
    List<ModelPublication> published =
        new ModelTopic(clients, Topics.named(clients.config().topicsPrefix()))
            .read().values().stream()
                .filter(model -> model.text().isPresent() && !model.id().equals(Routing.ID))
                .sorted(
                    Comparator.comparing((ModelPublication model) -> !model.id().equals(primary))
                        .thenComparing(ModelPublication::id))
                .toList();
    PrintWriter out = spec.commandLine().getOut();
    out.printf(Locale.ROOT, ROW, "MODEL", "VERSION", "PUBLISHED", "ROLE", "TIERS");
    for (ModelPublication model : published) {
      out.printf(
          Locale.ROOT,
          ROW,
          model.id(),
          model.version() == 0 ? "?" : model.version(),
          model.publishedAt(),
          model.id().equals(primary) ? "primary" : "shadow",
          model.text().map(text -> tiers(model.id(), text)).orElse(""));
    }
    out.flush();
    if (published.stream().noneMatch(model -> model.id().equals(primary))) {
      PrintWriter err = spec.commandLine().getErr();
      err.printf("lead-scorer: the primary model %s is not published%n", primary);
      err.flush();
    }
    return ExitCode.DONE;
  }

  private static String tiers(String id, ModelText text) {
    try {
      ScoringModel model = ModelReader.read(id, text.text());
      return model.id().equals(id)
          ? model.tiers().stream().map(ModelListCommand::tier).collect(Collectors.joining(", "))
          : "cannot be used: its text is of model " + model.id();
    } catch (ModelFileException e) {
      return "cannot be used: " + e.findings().get(0);
    }
  }

  private static String tier(Tier tier) {
    return tier.name()
        + " "
        + BigDecimal.valueOf(tier.from(), 2).stripTrailingZeros().toPlainString();
  }
}
