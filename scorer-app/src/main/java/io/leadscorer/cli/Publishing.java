package io.leadscorer.cli;

import io.leadscorer.catalog.Topics;
import io.leadscorer.modelfile.ModelText;
import io.leadscorer.runtime.Clients;
import io.leadscorer.runtime.ModelPublication;
import io.leadscorer.runtime.ModelTopic;
import io.leadscorer.runtime.Provisioning;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Puts a checked text onto the topic scoring-models, or shows what would be put there. */
final class Publishing {
  @ArgGroup(multiplicity = "1")
  private ClusterOptions cluster = new ClusterOptions();

  @Option(
      names = "--dry-run",
      description = "Print what would be sent, with its key and version as comments; send nothing.")
  private boolean dryRun;

  /**
   * Publishes a text, unless what is published differs in its version at most.
   *
   * @param id under which it is published
   * @param firstVersion where nothing was published under the id before
   */
  void publish(String id, int firstVersion, ModelText written, PrintWriter out)
      throws InterruptedException {
    Clients clients = new Clients(cluster.config());
    Topics topics = Topics.named(clients.config().topicsPrefix());
    if (!dryRun) {
      provision(clients, topics);
    }
    ModelTopic topic = new ModelTopic(clients, topics);
    @Nullable ModelPublication last = topic.read().get(id);
    if (last != null && last.text().filter(written::isSameButForVersion).isPresent()) {
      out.printf(
          "unchanged: %s is published as version %d since %s%n",
          id, last.version(), last.publishedAt());
    } else {
      int version = last == null ? firstVersion : last.version() + 1;
      ModelText text = version == firstVersion ? written : written.withVersion(version);
      if (dryRun) {
        out.printf("# %s: %s, version %d%s%n", topic.name(), id, version, was(last));
        out.printf("# sha256 %s%n", text.sha256());
        out.print(text.text());
      } else {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        ModelPublication published = topic.publish(id, version, text, now, last);
        out.printf(
            "published: %s version %d%s, %s-%d@%d%n",
            id, version, was(last), topic.name(), published.partition(), published.offset());
      }
    }
    out.flush();
  }

  private static String was(@Nullable ModelPublication last) {
    if (last == null) {
      return " (the first)";
    }
    return " (%s version %d)"
        .formatted(last.text().isPresent() ? "was" : "retired was", last.version());
  }

  private void provision(Clients clients, Topics topics) throws InterruptedException {
    try (Admin admin = clients.admin()) {
      new Provisioning(admin, topics, clients.config().topicsPartitions(), cluster.replication())
          .provision();
    }
  }
}
