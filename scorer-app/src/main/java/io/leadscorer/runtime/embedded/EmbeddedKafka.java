package io.leadscorer.runtime.embedded;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A Kafka broker with its controller in this JVM, on loopback, ready when {@code start} returns.
 *
 * <p>It is made for simulated time: records of any timestamp are taken and none are forgotten for
 * their age. Topics are not created by being used.
 */
public final class EmbeddedKafka implements AutoCloseable {

  private final DataDirectory directory;
  private final KafkaRaftServer server;
  private final String bootstrapServers;
  private boolean closed;

  private EmbeddedKafka(DataDirectory directory, KafkaRaftServer server, String bootstrapServers) {
    this.directory = directory;
    this.server = server;
    this.bootstrapServers = bootstrapServers;
  }

  /**
   * What can be chosen about a broker.
   *
   * @param dataDirectory kept and opened again by the next start; where absent, a temporary one
   * @param port for clients; 0 for a free one
   * @param partitions of topics that do not say
   */
  public record Options(Optional<Path> dataDirectory, int port, int partitions) {

    /** A temporary broker on a free port; topics have four partitions. */
    public static Options defaults() {
      return new Options(Optional.empty(), 0, 4);
    }

    /** The same with a folder that outlives the broker. */
    public Options withDataDirectory(Path directory) {
      return new Options(Optional.of(directory), port, partitions);
    }

    /** The same on a port. */
    public Options withPort(int chosen) {
      return new Options(dataDirectory, chosen, partitions);
    }

    /** The same with another default number of partitions. */
    public Options withPartitions(int number) {
      return new Options(dataDirectory, port, number);
    }
  }

  /** Starts a temporary broker on a free port. */
  public static EmbeddedKafka start() {
    return start(Options.defaults());
  }

  /**
   * Starts a broker.
   *
   * @throws EmbeddedStartException when the port or the folder is in use
   */
  public static EmbeddedKafka start(Options options) {
    DataDirectory directory = DataDirectory.open(options.dataDirectory(), "kafka");
    try {
      LoopbackPorts.BrokerPorts ports = LoopbackPorts.forBroker(options.port());
      Properties settings = BrokerSettings.of(directory.path(), ports, options.partitions());
      format(directory.path());
      KafkaRaftServer server =
          new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
      server.startup();
      return new EmbeddedKafka(directory, server, LoopbackPorts.HOST + ":" + ports.clients());
    } catch (RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  // A folder that is formatted stays as it is, with the same cluster id.
  private static void format(Path directory) {
    Formatter formatter =
        new Formatter()
            .setPrintStream(
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
            .setNodeId(BrokerSettings.NODE_ID)
            .setClusterId(BrokerSettings.CLUSTER_ID)
            .setReleaseVersion(MetadataVersion.latestProduction())
            .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
            .addDirectory(directory.toString())
            .setMetadataLogDirectory(directory.toString())
            .setIgnoreFormatted(true);
    try {
      formatter.run();
    } catch (Exception e) {
      throw new EmbeddedStartException(
          directory + " cannot be used by the embedded broker: " + e.getMessage(), e);
    }
  }

  /** Where clients begin: {@code 127.0.0.1:port}. */
  public String bootstrapServers() {
    return bootstrapServers;
  }

  Path dataDirectory() {
    return directory.path();
  }

  /** Stops the broker and waits until it has; deletes its folder when that was temporary. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try (directory) {
      server.shutdown();
      server.awaitShutdown();
    }
  }
}
