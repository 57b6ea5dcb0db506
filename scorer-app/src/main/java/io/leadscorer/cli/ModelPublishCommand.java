package io.leadscorer.cli;

import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.modelfile.ModelText;
import io.leadscorer.modelfile.check.CheckedModel;
import io.leadscorer.modelfile.check.ModelCheck;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

  @Mixin private Publishing publishing = new Publishing();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    ModelText written = new ModelText(ModelFiles.text(file));
    ScoringModel model = checked(written);
    publishing.publish(model.id(), model.version(), written, spec.commandLine().getOut());
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
}
