package io.leadscorer.cli;

import io.leadscorer.config.ConfigKey;
import io.leadscorer.config.ScorerConfig;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Which cluster a command works on: as a configuration file says, or named in two options. */
final class ClusterOptions {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      required = true,
      description = "Configuration of the scorer (topology-docs/configuration.md).")
  private @Nullable Path file;

  @ArgGroup(exclusive = false)
  private @Nullable Named named;

  /** A cluster by its addresses. */
  static final class Named {
    @Option(
        names = "--bootstrap-servers",
        required = true,
        paramLabel = "HOST:PORT",
        description = "Kafka brokers to begin with.")
    private String bootstrapServers = "";

    @Option(
        names = "--schema-registry",
        required = true,
        paramLabel = "URL",
        description = "Where the schemas of records are.")
    private String schemaRegistry = "";

    ScorerConfig config() {
      return ScorerConfig.of(
          Map.of(
              ConfigKey.BOOTSTRAP_SERVERS.key(), bootstrapServers,
              ConfigKey.SCHEMA_REGISTRY_URL.key(), schemaRegistry));
    }
  }

  /**
   * The configuration, valid as a whole.
   *
   * @throws io.leadscorer.config.InvalidConfigException with all that is wrong
   */
  ScorerConfig config() {
    return named == null
        ? ScorerConfig.load(Objects.requireNonNull(file), System.getenv())
        : named.config();
  }

  /** Copies of topics that are created; the brokers decide where no file says. */
  short replication() {
    return named == null ? (short) config().topicsReplication() : -1;
  }
}
