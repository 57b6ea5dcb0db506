package io.leadscorer.it;

import io.leadscorer.config.ScorerConfig;
import io.leadscorer.runtime.embedded.EmbeddedKafka;
import io.leadscorer.runtime.embedded.EmbeddedRegistry;
import java.nio.file.Path;

/**
 * A cluster on which a release has scored half of what happens, and which has the other half before
 * it: the folders of broker and registry, which take the place of each other's next start.
 */
record ReleasedCluster(EmbeddedKafka kafka, EmbeddedRegistry registry) implements AutoCloseable {
  private static final int LEADS = 60;

  static ReleasedCluster open(Path folder) {
    EmbeddedKafka kafka =
        EmbeddedKafka.start(
            EmbeddedKafka.Options.defaults().withDataDirectory(folder.resolve("kafka")));
    try {
      return new ReleasedCluster(
          kafka,
          EmbeddedRegistry.start(
              EmbeddedRegistry.Options.defaults().withDataDirectory(folder.resolve("registry"))));
    } catch (RuntimeException e) {
      kafka.close();
      throw e;
    }
  }

  /** What happens, half of it before the upgrade. */
  static Lives lives() {
    return Lives.withCompaniesFromTheStart(LEADS, 2_100);
  }

  /** The scorer of the release, and the one that follows it. */
  ScorerConfig config(Path state) {
    return ScorerConfig.of(Settings.onDrivenClock(kafka, registry, "released-", state));
  }

  @Override
  public void close() {
    try (kafka) {
      registry.close();
    }
  }
}
