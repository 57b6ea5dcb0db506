package io.leadscorer.it;

import io.leadscorer.config.ScorerConfig;
import io.leadscorer.domain.handoff.Routing;
import io.leadscorer.modelfile.RoutingReader;
import io.leadscorer.modelfile.ShippedModels;
import io.leadscorer.runtime.ScorerService;
import io.leadscorer.wire.ReleasedSchemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Keeps what a release is held to: its schemas, and a cluster with the state that it left. Later
 * versions have to read both ({@link UpgradeIT}, {@code SchemaEvolutionTest}).
 */
final class RecordRelease {
  private RecordRelease() {}

  /** The only argument is the version. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path release = Releases.folder(arguments[0]);
    ReleasedSchemas.write(release);
    Path work = Files.createTempDirectory("lead-scorer-release-");
    Path cluster = work.resolve("cluster");
    try (ReleasedCluster running = ReleasedCluster.open(cluster)) {
      ScorerConfig config = running.config(work.resolve("state"));
      Settings.provisionOnFileTime(config);
      Lives lives = ReleasedCluster.lives();
      try (ClusterFeed feed = new ClusterFeed(config)) {
        Files.writeString(Releases.model(release), ShippedModels.text(config.model()));
        Files.writeString(Releases.routing(release), RoutingReader.shippedText());
        feed.publish(config.model(), ShippedModels.text(config.model()));
        feed.publish(Routing.ID, RoutingReader.shippedText());
        lives.companiesKnownBefore(feed);
        try (ScorerService scorer = ScorerService.start(config)) {
          lives.feedLive(feed, 0, 0.5);
          new Committed(config).awaitAllTaken();
          scorer.check();
        }
        lives.feedLive(feed, 0.5, 1);
      }
    }
    Releases.pack(cluster, release);
    System.out.println(release + " holds the schemas and the state of " + arguments[0]);
  }
}
