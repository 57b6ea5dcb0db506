package io.leadscorer.cli;

import io.leadscorer.runtime.SketchedTopology;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code topology}: which topic feeds which step. */
@Command(
    name = "topology",
    description = {"Prints the topology: topics, steps and stores.", ""},
    footer = {
      "",
      "Examples:",
      "  ./lead-scorer topology > topology-docs/topology.txt",
      "  ./lead-scorer topology --topics-prefix eu."
    })
final class TopologyCommand implements Callable<Integer> {
  @Option(
      names = "--topics-prefix",
      paramLabel = "PREFIX",
      defaultValue = "",
      description = "What all topic names begin with.")
  private String prefix = "";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    out.println(SketchedTopology.describe(prefix).toString().strip());
    out.flush();
    return ExitCode.DONE;
  }
}
