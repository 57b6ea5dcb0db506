package io.leadscorer.cli;

import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.modelfile.ModelFileException;
import io.leadscorer.modelfile.check.CheckedModel;
import io.leadscorer.modelfile.check.ModelCheck;
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
      "",
      "A model that can be read is checked for what it means: rules that never count, conditions that"
          + " nothing can meet, tiers that nobody can reach are wrong; what has no effect, or looks like a"
          + " slip, is a warning (file:line: warning: path: ...).",
      "The exit code is 0 if the model can be published, with warnings or without, and 2 if not.",
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
      CheckedModel checked = ModelCheck.check(file.toString(), ModelFiles.text(file));
      checked.remarks().forEach(out::println);
      if (!checked.isPublishable()) {
        return ExitCode.WRONG_INPUT;
      }
      ScoringModel model = checked.model();
      int warnings = checked.warnings().size();
      out.printf(
          Locale.ROOT,
          "ok: %s version %d, %d event rules, %d profile rules, %d tiers%s%n",
          model.id(),
          model.version(),
          model.eventRules().size(),
          model.profileRules().size(),
          model.tiers().size(),
          warnings == 0 ? "" : ", " + warnings + (warnings == 1 ? " warning" : " warnings"));
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
