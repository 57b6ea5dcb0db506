package io.leadscorer.cli;

import io.leadscorer.runtime.StopSignal;
import io.leadscorer.runtime.dev.DevOptions;
import io.leadscorer.runtime.dev.DevSession;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Everything on this machine. */
@Command(
    name = "dev",
    description = {
      "Everything on this machine: a Kafka broker, a schema registry, the scorer, and sample leads on"
          + " accelerated time. Ctrl-C ends it."
    },
    footer = {
      "",
      "Examples:",
      "  ./lead-scorer dev",
      "  ./lead-scorer dev --for 2m --day 500ms",
      "  ./lead-scorer dev --data ~/lead-scorer-dev --kafka-port 9092"
    })
final class DevCommand implements Callable<Integer> {
  @Option(
      names = "--for",
      paramLabel = "DURATION",
      description = "End after this time: 30s, 5m, 2h. Default: run until Ctrl-C.")
  private @Nullable Duration runFor;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Keep everything in this folder and go on from it the next time.")
  private @Nullable Path data;

  @Option(
      names = "--kafka-port",
      paramLabel = "PORT",
      defaultValue = "19092",
      description = "Where the broker listens; 0 for a free port. Default: ${DEFAULT-VALUE}.")
  private int kafkaPort;

  @Option(
      names = "--registry-port",
      paramLabel = "PORT",
      defaultValue = "18081",
      description = "Where the registry listens; 0 for a free port. Default: ${DEFAULT-VALUE}.")
  private int registryPort;

  @Option(
      names = "--http-port",
      paramLabel = "PORT",
      defaultValue = "0",
      description =
          "Where the scorer answers (health, metrics, forecasts); 0 for a free port. Default:"
              + " ${DEFAULT-VALUE}.")
  private int httpPort;

  @Option(
      names = "--day",
      paramLabel = "DURATION",
      defaultValue = "1s",
      description = "How long a simulated day takes. Default: ${DEFAULT-VALUE}.")
  private Duration day = Duration.ofSeconds(1);

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Another seed, other leads. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Override
  public Integer call() throws InterruptedException {
    DevOptions options =
        new DevOptions(
            Optional.ofNullable(runFor),
            Optional.ofNullable(data),
            kafkaPort,
            registryPort,
            httpPort,
            day,
            seed);
    try (StopSignal stop = StopSignal.listen()) {
      new DevSession(options, System.out, Terminal.isStandardOutput()).run(stop);
    }
    return 0;
  }
}
