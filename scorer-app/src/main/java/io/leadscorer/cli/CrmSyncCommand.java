package io.leadscorer.cli;

import io.leadscorer.config.delivery.CrmSyncConfig;
import io.leadscorer.delivery.crm.CrmSync;
import io.leadscorer.modelfile.CrmSyncFileReader;
import io.leadscorer.runtime.StopSignal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code crm-sync}: scores to a CRM. */
@Command(
    name = "crm-sync",
    description = {
      "Writes lead-scores to HubSpot or Salesforce in batches: of each lead the latest alone, hot leads first."
          + " Ctrl-C ends it; it goes on where it stopped."
    },
    footer = {
      "",
      "Example:",
      "  ./lead-scorer crm-sync --config crm-sync.yaml",
      "",
      "topology-docs/crm-sync.md says what the file holds."
    })
final class CrmSyncCommand implements Callable<Integer> {
  @Option(names = "--config", required = true, paramLabel = "FILE", description = "The CRM.")
  private Path config = Path.of("crm-sync.yaml");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    CrmSyncConfig settings =
        CrmSyncFileReader.read(config.toString(), Files.readString(config), System.getenv());
    try (StopSignal stop = StopSignal.listen();
        CrmSync sync = new CrmSync(settings, InstantSource.system())) {
      sync.run(stop::isRequested);
      Report report = new Report(spec.commandLine().getOut());
      report.row("written", "%,d", sync.written());
      report.row("given up", "%,d", sync.refused());
      report.end();
    }
    return ExitCode.DONE;
  }
}
