package io.leadscorer.cli;

import io.leadscorer.catalog.Topics;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.modelfile.ModelText;
import io.leadscorer.modelfile.check.CheckedModel;
import io.leadscorer.modelfile.check.ModelCheck;
import io.leadscorer.runtime.Clients;
import io.leadscorer.runtime.ModelPublication;
import io.leadscorer.runtime.ModelTopic;
import io.leadscorer.runtime.Provisioning;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code model publish}: a model file onto the topic of models. */
@Command(
    name = "publish",
    description = {
      "Puts a model onto the topic scoring-models, from where running scorers take it; topics that are"
          + " missing are created.",
      "",
      "The file is checked as 'model check' does; one with errors is not sent, and the exit code is 2.",
      "",
      "The first publication of a model has the version that the file says. Each later one has the"
          + " version after the last, whatever the file says: what is sent is the file's text with that"
          + " version in it and nothing else changed. The file itself stays as it is. A model that was"
          + " retired goes on counting.",
      "",
      "A text that differs from what is published in its version at most is not sent again. Of two"
          + " publications of a model at once only one takes place; the other says so, and the exit code"
          + " is 1.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  ./lead-scorer model publish ours.yaml --config scorer.properties --dry-run",
      "  ./lead-scorer model publish ours.yaml --config scorer.properties"
    })
final class ModelPublishCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "A scoring model, YAML.")
  private Path file = Path.of("");

  @ArgGroup(multiplicity = "1")
  private ClusterOptions cluster = new ClusterOptions();

  @Option(
      names = "--dry-run",
      description = "Print what would be sent, with its key and version as comments; send nothing.")
  private boolean dryRun;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    ModelText written = new ModelText(ModelFiles.text(file));
    ScoringModel model = checked(written);
    Clients clients = new Clients(cluster.config());
    Topics topics = Topics.named(clients.config().topicsPrefix());
    if (!dryRun) {
      provision(clients, topics);
    }
    ModelTopic topic = new ModelTopic(clients, topics);
    @Nullable ModelPublication last = topic.read().get(model.id());
    PrintWriter out = spec.commandLine().getOut();
    if (last != null && last.text().filter(written::isSameButForVersion).isPresent()) {
      out.printf(
          "unchanged: %s is published as version %d since %s%n",
          model.id(), last.version(), last.publishedAt());
    } else {
      int version = last == null ? model.version() : last.version() + 1;
      ModelText text = version == model.version() ? written : written.withVersion(version);
      if (dryRun) {
        out.printf("# %s: %s, version %d%s%n", topic.name(), model.id(), version, was(last));
        out.printf("# sha256 %s%n", text.sha256());
        out.print(text.text());
      } else {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        ModelPublication published = topic.publish(model.id(), version, text, now, last);
        out.printf(
            "published: %s version %d%s, %s-%d@%d%n",
            model.id(),
            version,
            was(last),
            topic.name(),
            published.partition(),
            published.offset());
      }
    }
    out.flush();
    return ExitCode.DONE;
  }

  private ScoringModel checked(ModelText written) {
    CheckedModel checked = ModelCheck.check(file.toString(), written.text());
    PrintWriter err = spec.commandLine().getErr();
    checked.warnings().forEach(err::println);
    err.flush();
    checked.requirePublishable();
    return checked.model();
  }

  private static String was(@Nullable ModelPublication last) {
    if (last == null) {
      return " (the first)";
    }
    return " (%s version %d)"
        .formatted(last.text().isPresent() ? "was" : "retired was", last.version());
  }

  private void provision(Clients clients, Topics topics) throws InterruptedException {
    try (Admin admin = clients.admin()) {
      new Provisioning(admin, topics, clients.config().topicsPartitions(), cluster.replication())
          .provision();
    }
  }
}
