package io.leadscorer.runtime.dev;

import io.leadscorer.config.ConfigKey;
import io.leadscorer.config.ScorerConfig;
import io.leadscorer.runtime.Clients;
import io.leadscorer.runtime.ScorerService;
import io.leadscorer.runtime.StopSignal;
import io.leadscorer.runtime.embedded.EmbeddedKafka;
import io.leadscorer.runtime.embedded.EmbeddedRegistry;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;

/** Everything on this machine: broker, registry, scorer, sample traffic, and a view of it. */
public final class DevSession {
  private final DevOptions options;
  private final PrintStream out;
  private final boolean terminal;

  /**
   * A session that has not begun.
   *
   * @param terminal whether what is printed may be drawn over
   */
  public DevSession(DevOptions options, PrintStream out, boolean terminal) {
    this.options = options;
    this.out = out;
    this.terminal = terminal;
  }

  /** Runs until its time is over or a stop is asked for, and closes all that it started. */
  public void run(StopSignal stop) throws InterruptedException {
    try (DevFolder folder = DevFolder.open(options.data());
        EmbeddedRegistry registry =
            EmbeddedRegistry.start(
                EmbeddedRegistry.Options.defaults()
                    .withPort(options.registryPort())
                    .withDataDirectory(folder.path().resolve("registry")));
        EmbeddedKafka kafka =
            EmbeddedKafka.start(
                EmbeddedKafka.Options.defaults()
                    .withPort(options.kafkaPort())
                    .withDataDirectory(folder.path().resolve("kafka")))) {
      String cluster =
          "kafka     %s%nregistry  %s".formatted(kafka.bootstrapServers(), registry.url());
      out.println(cluster);
      ScorerConfig config = config(kafka, registry, folder.path().resolve("state"));
      try (ScorerService scorer = ScorerService.start(config)) {
        String url = "scorer    " + scorer.url();
        out.println(url);
        String header = cluster + System.lineSeparator() + url;
        play(config, scorer, folder, header, stop);
      }
    }
  }

  private ScorerConfig config(EmbeddedKafka kafka, EmbeddedRegistry registry, Path state) {
    return ScorerConfig.of(
        Map.of(
            ConfigKey.BOOTSTRAP_SERVERS.key(),
            kafka.bootstrapServers(),
            ConfigKey.SCHEMA_REGISTRY_URL.key(),
            registry.url(),
            ConfigKey.STATE_DIR.key(),
            state.toString(),
            ConfigKey.TOPICS_REPLICATION.key(),
            "1",
            ConfigKey.STANDBYS.key(),
            "0",
            ConfigKey.HTTP_ADDRESS.key(),
            "127.0.0.1:" + options.httpPort(),
            ConfigKey.CLOCK.key(),
            "topic",
            ConfigKey.PROFILE_GRACE.key(),
            "0s"));
  }

  private void play(
      ScorerConfig config, ScorerService scorer, DevFolder folder, String header, StopSignal stop) {
    Clients clients = new Clients(config);
    DevScreen screen = new DevScreen(out, terminal, header);
    try (Producer<byte[], byte[]> producer = clients.producer();
        DevPlay play = new DevPlay(options, clients, producer, scorer, folder, screen)) {
      play.until(stop);
    }
  }
}
