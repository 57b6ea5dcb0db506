package io.leadscorer.cli;

import io.leadscorer.domain.handoff.Routing;
import io.leadscorer.modelfile.ModelFileException;
import io.leadscorer.modelfile.check.CheckedRouting;
import io.leadscorer.modelfile.check.RoutingCheck;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code routing check}: what is wrong with routing files. */
@Command(
    name = "check",
    description = {
      "Checks routing files and prints what is wrong with them, one finding a line:",
      "file:line: path in the file: what is wrong and what to write.",
      "",
      "What is probably not what was meant is a warning (file:line: warning: path: ...).",
      "The exit code is 0 if all can be published, with warnings or without, and 2 if not.",
      ""
    },
    footer = {"", "Example:", "  ./lead-scorer routing check routing.yaml"})
final class RoutingCheckCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Terms of handing leads over, YAML.")
  private List<Path> files = new ArrayList<>();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    try {
      int exitCode = ExitCode.DONE;
      for (Path file : files) {
        exitCode = Math.max(exitCode, check(file, out));
      }
      return exitCode;
    } finally {
      out.flush();
    }
  }

  private int check(Path file, PrintWriter out) throws IOException {
    try {
      report(out, file, RoutingCheck.check(file.toString(), ModelFiles.text(file)));
      return ExitCode.DONE;
    } catch (ModelFileException e) {
      // Findings are what was asked for, so they go where results go.
      e.findings().forEach(out::println);
      return ExitCode.WRONG_INPUT;
    }
  }

  private void report(PrintWriter out, Path file, CheckedRouting checked) {
    checked.warnings().forEach(out::println);
    Routing routing = checked.routing();
    int warnings = checked.warnings().size();
    out.printf(
        Locale.ROOT,
        "ok: %sversion %d, %d tiers, %s%s%n",
        files.size() == 1 ? "" : file + ": ",
        routing.version(),
        routing.tiers().size(),
        counted(routing.routes().size(), "route"),
        warnings == 0 ? "" : ", " + counted(warnings, "warning"));
  }

  private static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
