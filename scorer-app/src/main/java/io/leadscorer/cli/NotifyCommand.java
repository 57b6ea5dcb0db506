package io.leadscorer.cli;

import io.leadscorer.config.delivery.NotifyConfig;
import io.leadscorer.delivery.webhook.Notifier;
import io.leadscorer.modelfile.NotifyFileReader;
import io.leadscorer.runtime.StopSignal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code notify}: records to webhooks. */
@Command(
    name = "notify",
    description = {
      "Posts hot MQLs, escalations, lifecycle changes and anomaly alerts to webhooks, signed, at least once."
          + " What a receiver does not take in the end goes to the dead letters. Ctrl-C ends it; it goes on"
          + " where it stopped."
    },
    footer = {
      "",
      "Example:",
      "  ./lead-scorer notify --config notify.yaml",
      "",
      "topology-docs/notify.md says what the file holds, and what a receiver is to check."
    })
final class NotifyCommand implements Callable<Integer> {
  private static final Duration LOOK_AROUND = Duration.ofMillis(200);

  @Option(names = "--config", required = true, paramLabel = "FILE", description = "The hooks.")
  private Path config = Path.of("notify.yaml");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    NotifyConfig settings =
        NotifyFileReader.read(config.toString(), Files.readString(config), System.getenv());
    try (StopSignal stop = StopSignal.listen()) {
      Notifier notifier = Notifier.start(settings);
      try (notifier) {
        while (!stop.await(LOOK_AROUND)) {
          notifier.check();
        }
      }
      Report report = new Report(spec.commandLine().getOut());
      notifier.counts().forEach((hook, counts) -> report.row(hook, "%s", counts));
      report.end();
    }
    return ExitCode.DONE;
  }
}
