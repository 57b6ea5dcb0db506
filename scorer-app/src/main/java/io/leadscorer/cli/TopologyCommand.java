package io.leadscorer.cli;

import io.leadscorer.catalog.Topics;
import io.leadscorer.config.ConfigKey;
import io.leadscorer.config.ScorerConfig;
import io.leadscorer.domain.flow.AddressHash;
import io.leadscorer.modelfile.ModelReader;
import io.leadscorer.modelfile.ShippedModels;
import io.leadscorer.runtime.Clients;
import io.leadscorer.topology.ScorerTopology;
import io.leadscorer.topology.TopologyPlan;
import io.leadscorer.topology.Watches;
import io.leadscorer.topology.models.ModelsAtStart;
import io.leadscorer.topology.time.CompanyLog;
import io.leadscorer.topology.time.TakenOrder;
import java.io.PrintWriter;
import java.util.Map;
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
  /** Nothing is asked of it: a description is drawn without a cluster. */
  private static final String NO_CLUSTER = "localhost:1";

  @Option(
      names = "--topics-prefix",
      paramLabel = "PREFIX",
      defaultValue = "",
      description = "What all topic names begin with.")
  private String prefix = "";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    ScorerConfig config =
        ScorerConfig.of(
            Map.of(
                ConfigKey.BOOTSTRAP_SERVERS.key(), NO_CLUSTER,
                ConfigKey.SCHEMA_REGISTRY_URL.key(), "http://" + NO_CLUSTER,
                ConfigKey.TOPICS_PREFIX.key(), prefix));
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        ScorerTopology.of(
                new TopologyPlan(
                    Topics.named(config.topicsPrefix()),
                    ModelsAtStart.of(
                        ModelReader.shipped(config.model()), ShippedModels.text(config.model())),
                    new Clients(config).serdes(),
                    config.applicationId(),
                    config.topicsPartitions(),
                    AddressHash.NONE,
                    config.ledgerRetention(),
                    config.profileGrace()),
                TakenOrder.NONE,
                Watches.NONE,
                CompanyLog.ALWAYS_READ)
            .describe()
            .toString()
            .strip());
    out.flush();
    return ExitCode.DONE;
  }
}
