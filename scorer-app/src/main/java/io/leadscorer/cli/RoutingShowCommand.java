package io.leadscorer.cli;

import io.leadscorer.catalog.Topics;
import io.leadscorer.domain.handoff.Routing;
import io.leadscorer.modelfile.ModelText;
import io.leadscorer.modelfile.RoutingReader;
import io.leadscorer.runtime.Clients;
import io.leadscorer.runtime.ModelPublication;
import io.leadscorer.runtime.ModelTopic;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code routing show}: the terms on which a cluster hands leads over. */
@Command(
    name = "show",
    description = {
      "Prints the terms of handing leads over that are published, as they were written; where none are, those"
          + " that ship. Its first line, a comment, tells which, and their version.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  ./lead-scorer routing show --config scorer.properties > routing.yaml"
    })
final class RoutingShowCommand implements Callable<Integer> {
  @ArgGroup(multiplicity = "1")
  private ClusterOptions cluster = new ClusterOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Clients clients = new Clients(cluster.config());
    ModelTopic topic = new ModelTopic(clients, Topics.named(clients.config().topicsPrefix()));
    @Nullable ModelPublication last = topic.read().get(Routing.ID);
    PrintWriter out = spec.commandLine().getOut();
    if (last == null || last.text().isEmpty()) {
      out.printf(
          "# shipped: version %d; none is published on %s%n",
          RoutingReader.shipped().version(), topic.name());
      out.print(RoutingReader.shippedText());
    } else {
      out.printf(
          "# published: version %d, %s, %s-%d@%d%n",
          last.version(), last.publishedAt(), topic.name(), last.partition(), last.offset());
      out.print(last.text().map(ModelText::text).orElse(""));
    }
    out.flush();
    return ExitCode.DONE;
  }
}
