package io.leadscorer.it;

import io.leadscorer.config.ScorerConfig;
import io.leadscorer.runtime.ScorerService;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An upgrade in the middle of everything: this version goes on where a release left off, from the
 * bytes that that wrote, and tells what a replay of the whole tells.
 */
class UpgradeIT {
  @TempDir Path folder;

  static Stream<Path> releases() throws IOException {
    return Releases.all();
  }

  @ParameterizedTest
  @MethodSource("releases")
  void goesOnWhereAReleaseLeftOff(Path release) throws Exception {
    Path cluster = folder.resolve("cluster");
    Releases.unpack(release, cluster);
    try (ReleasedCluster running = ReleasedCluster.open(cluster)) {
      ScorerConfig config = running.config(folder.resolve("state"));
      try (ScorerService scorer = ScorerService.start(config)) {
        new Committed(config).awaitAllTaken();
        scorer.check();
        long until = ReleasedCluster.lives().until();
        Path model = Releases.model(release);
        Path routing = Releases.routing(release);
        Told.asAReplayTells(config, Replayed.of(config, folder, model, routing, until), until);
      }
    }
  }
}
