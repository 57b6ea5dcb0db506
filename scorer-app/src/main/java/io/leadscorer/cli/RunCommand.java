package io.leadscorer.cli;

import io.leadscorer.config.EffectiveConfig;
import io.leadscorer.config.ScorerConfig;
import io.leadscorer.runtime.ScorerService;
import io.leadscorer.runtime.StopSignal;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The scorer against a cluster. */
@Command(
    name = "run",
    description = {
      "The scorer against a Kafka cluster. Start it again elsewhere to scale out. Ctrl-C ends it."
    },
    footer = {
      "",
      "The file needs two keys: bootstrap.servers and schema.registry.url. Every key can also be given in",
      "the environment: LEAD_SCORER_BOOTSTRAP_SERVERS and so on.",
      "",
      "Examples:",
      "  ./lead-scorer run --config scorer.properties",
      "  ./lead-scorer run --config scorer.properties --print-config"
    })
final class RunCommand implements Callable<Integer> {
  @Option(names = "--config", required = true, paramLabel = "FILE", description = "Settings.")
  private Path config = Path.of("scorer.properties");

  @Option(
      names = "--print-config",
      description = "Print the settings in force, without secrets, and end.")
  private boolean printConfig;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    if (printConfig) {
      PrintWriter out = spec.commandLine().getOut();
      out.println(EffectiveConfig.text(config, System.getenv()));
      out.flush();
      return ExitCode.DONE;
    }
    ScorerConfig settings = ScorerConfig.load(config, System.getenv());
    try (StopSignal stop = StopSignal.listen();
        ScorerService scorer = ScorerService.start(settings)) {
      scorer.await(stop);
    }
    return ExitCode.DONE;
  }
}
