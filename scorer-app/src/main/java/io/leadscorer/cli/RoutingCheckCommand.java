package io.leadscorer.cli;

import io.leadscorer.domain.handoff.Routing;
import io.leadscorer.modelfile.ModelFileException;
import io.leadscorer.modelfile.RoutingReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code routing check}: what is wrong with a routing file. */
@Command(
    name = "check",
    description = {
      "Checks a routing file and prints what is wrong with it, one finding a line:",
      "file:line: path in the file: what is wrong and what to write.",
      "",
      "The exit code is 0 if it can be published and 2 if not.",
      ""
    },
    footer = {"", "Example:", "  ./lead-scorer routing check routing.yaml"})
final class RoutingCheckCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "Terms of handing leads over, YAML.")
  private Path file = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    try {
      Routing routing = RoutingReader.read(file.toString(), ModelFiles.text(file));
      out.printf(
          Locale.ROOT,
          "ok: version %d, %d tiers, %d routes%n",
          routing.version(),
          routing.tiers().size(),
          routing.routes().size());
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
