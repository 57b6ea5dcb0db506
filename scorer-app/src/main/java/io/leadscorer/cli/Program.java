package io.leadscorer.cli;

import java.time.Duration;
import java.time.Instant;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** {@code lead-scorer}: what all commands have in common. */
@Command(
    name = "lead-scorer",
    description = {"Scores B2B leads on a stream of events.", ""},
    scope = ScopeType.INHERIT,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    exitCodeOnInvalidInput = ExitCode.WRONG_INPUT,
    exitCodeOnExecutionException = ExitCode.FAILED)
public final class Program {
  private Program() {}

  /**
   * The command line with its commands, in the order in which help lists them.
   *
   * @param stackTraces whether a failure tells where it came from
   */
  public static CommandLine commandLine(boolean stackTraces) {
    Failures failures = new Failures(stackTraces);
    return new CommandLine(new Program())
        .addSubcommand(new DevCommand())
        .addSubcommand(new RunCommand())
        .addSubcommand(new ReplayCommand())
        .addSubcommand(new ImportCommand())
        .addSubcommand(new ExportCommand())
        .addSubcommand(new LeadCommand())
        .addSubcommand(new ModelCommand())
        .addSubcommand(new RoutingCommand())
        .addSubcommand(new NotifyCommand())
        .addSubcommand(new CrmSyncCommand())
        .addSubcommand(new TopologyCommand())
        .registerConverter(Duration.class, new DurationOption())
        .registerConverter(Instant.class, new InstantOption())
        .setParameterExceptionHandler(failures)
        .setExecutionExceptionHandler(failures);
  }
}
