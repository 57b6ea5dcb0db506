package io.leadscorer.cli;

import io.leadscorer.catalog.Topics;
import io.leadscorer.cli.unload.Exporter;
import io.leadscorer.cli.unload.Exporter.Exported;
import io.leadscorer.cli.unload.LastTick;
import io.leadscorer.runtime.Clients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code export}: the input topics of a cluster to files. */
@Command(
    name = "export",
    description = {
      "Writes the input topics of a cluster to files, one for each topic, with the time at which each record"
          + " counted (received_at): what happened live can be replayed.",
      "",
      "Records that the scorer refuses are left out; they are among the dead letters.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  ./lead-scorer export --config scorer.properties --out exported",
      "  ./lead-scorer export --bootstrap-servers localhost:9092 \\",
      "      --schema-registry http://localhost:8081 --out exported --gzip"
    })
final class ExportCommand implements Callable<Integer> {
  @ArgGroup(multiplicity = "1")
  private ClusterOptions cluster = new ClusterOptions();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder for the files; it is made if it is missing.")
  private Path out = Path.of("");

  @Option(names = "--gzip", description = "Compress the files (.jsonl.gz).")
  private boolean gzip;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    long began = System.nanoTime();
    Clients clients = new Clients(cluster.config());
    Topics topics = Topics.named(clients.config().topicsPrefix());
    Files.createDirectories(out);
    // First: what comes while the topics are read counts later, and a replay up to here leaves it
    // out.
    Optional<Long> clock = LastTick.of(clients, topics);
    ProgressBar progress = new ProgressBar(spec.commandLine().getErr());
    List<Exported> exported;
    try {
      exported =
          new Exporter(clients, topics).export(out, gzip ? ".jsonl.gz" : ".jsonl", progress::show);
    } finally {
      progress.clear();
    }
    report(exported, clock, Duration.ofNanos(System.nanoTime() - began));
    return ExitCode.DONE;
  }

  private void report(List<Exported> exported, Optional<Long> clock, Duration taken) {
    Report report = new Report(spec.commandLine().getOut());
    for (Exported topic : exported) {
      report.row(
          topic.kind().label(),
          "%,d to %s%s",
          topic.written(),
          topic.file(),
          topic.refused() == 0
              ? ""
              : String.format(Locale.ROOT, "  (%,d refused)", topic.refused()));
    }
    clock.ifPresent(instant -> report.row("clock", "%s", Instant.ofEpochMilli(instant)));
    report.took(exported.stream().mapToLong(Exported::written).sum(), taken);
    clock.ifPresent(instant -> report.row("replay with", "%s", replay(exported, instant)));
    report.end();
  }

  private static String replay(List<Exported> exported, long clock) {
    return exported.stream()
        .map(topic -> "--%s %s".formatted(topic.kind().label(), topic.file()))
        .collect(
            Collectors.joining(
                " ",
                "./lead-scorer replay ",
                " --until %s --out DIR".formatted(Instant.ofEpochMilli(clock))));
  }
}
