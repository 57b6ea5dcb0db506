package io.leadscorer.cli;

import io.leadscorer.domain.handoff.Routing;
import io.leadscorer.modelfile.ModelText;
import io.leadscorer.modelfile.check.CheckedRouting;
import io.leadscorer.modelfile.check.RoutingCheck;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code routing publish}: a routing file onto the topic of models. */
@Command(
    name = "publish",
    description = {
      "Puts the terms of handing leads over onto the topic scoring-models, under the key 'routing': running"
          + " scorers open the next handoffs by them. Deadlines that are set stay as they are.",
      "",
      "The file is checked as 'routing check' does. Versions count on as those of models do.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  ./lead-scorer routing publish routing.yaml --config scorer.properties"
    })
final class RoutingPublishCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "Terms of handing leads over, YAML.")
  private Path file = Path.of("");

  @Mixin private Publishing publishing = new Publishing();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    ModelText written = new ModelText(ModelFiles.text(file));
    Routing routing = checked(written);
    publishing.publish(Routing.ID, routing.version(), written, spec.commandLine().getOut());
    return ExitCode.DONE;
  }

  private Routing checked(ModelText written) {
    CheckedRouting checked = RoutingCheck.check(file.toString(), written.text());
    PrintWriter err = spec.commandLine().getErr();
    checked.warnings().forEach(err::println);
    err.flush();
    return checked.routing();
  }
}
