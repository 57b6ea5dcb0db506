package io.leadscorer.cli;

import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.modelfile.ModelFileException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code model check}: what is wrong with a model file. */
@Command(
    name = "check",
    description = {
      "Checks a model file and prints what is wrong with it, one finding a line:",
      "file:line: path in the model: what is wrong and what to write.",
      "The exit code is 0 if the model can be used, and 2 if not.",
      ""
    },
    footer = {"", "Example:", "  ./lead-scorer model check ours.yaml"})
final class ModelCheckCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "A scoring model, YAML.")
  private Path file = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    try {
      ScoringModel model = ModelFiles.read(file);
      out.printf(
          Locale.ROOT,
          "ok: %s version %d, %d event rules, %d profile rules, %d tiers%n",
          model.id(),
          model.version(),
          model.eventRules().size(),
          model.profileRules().size(),
          model.tiers().size());
      return ExitCode.DONE;
    } catch (ModelFileException e) {
      // Findings are what was asked for, so they go where results go.
      e.findings().forEach(out::println);
      return ExitCode.WRONG_INPUT;
    } finally {
      out.flush();
    }
  }
}
