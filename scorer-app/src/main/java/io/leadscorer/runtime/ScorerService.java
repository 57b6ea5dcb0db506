package io.leadscorer.runtime;

import io.leadscorer.catalog.Topics;
import io.leadscorer.config.BearerToken;
import io.leadscorer.config.ClockSource;
import io.leadscorer.config.HostPort;
import io.leadscorer.config.InstanceSecrets;
import io.leadscorer.config.ScorerConfig;
import io.leadscorer.domain.flow.AddressHash;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.http.HttpPort;
import io.leadscorer.http.HttpServer;
import io.leadscorer.metrics.ScorerMetrics;
import io.leadscorer.topology.ScorerTopology;
import io.leadscorer.topology.TopologyPlan;
import io.leadscorer.topology.Watches;
import io.leadscorer.topology.models.ModelsAtStart;
import io.leadscorer.topology.time.CompanyLog;
import io.leadscorer.wire.KeyedAddressHash;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One instance of the scorer against a cluster: its topics, its model, its clock and its streams.
 */
public final class ScorerService implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ScorerService.class);

  private static final Duration LOOK_AROUND = Duration.ofMillis(200);

  private final ScoringModel model;
  private final StreamsRunner streams;
  private final HttpServer http;
  private final OpenParts parts;

  private ScorerService(
      ScoringModel model, StreamsRunner streams, HttpServer http, OpenParts parts) {
    this.model = model;
    this.streams = streams;
    this.http = http;
    this.parts = parts;
  }

  /**
   * Starts an instance; it scores when this returns.
   *
   * @throws ClusterException when the cluster is not as it must be, or the scorer fails at once
   */
  public static ScorerService start(ScorerConfig config) throws InterruptedException {
    OpenParts parts = new OpenParts();
    try {
      return start(config, parts);
    } catch (RuntimeException | InterruptedException e) {
      parts.close();
      throw e;
    }
  }

  private static ScorerService start(ScorerConfig config, OpenParts parts)
      throws InterruptedException {
    InstanceSecrets secrets = InstanceSecrets.of(config);
    HttpPort port = parts.add(HttpPort.open(config.httpAddress()));
    HostPort self = config.httpAdvertised().orElse(port.address());
    Clients clients = new Clients(config);
    Topics topics = Topics.named(config.topicsPrefix());
    provision(config, clients, topics);
    Producer<byte[], byte[]> producer = parts.add(clients.producer());
    ScorerMetrics metrics = parts.add(new ScorerMetrics(topics, config.clockStall()));
    ModelsAtStart models = new PublishedModels(topics).atStart(clients, producer, config.model());
    ModelsInUse inUse = new ModelsInUse(metrics.rescores());
    // An instance that has nothing but copies loads none of its own.
    models.published().forEach(published -> inUse.loaded(published.model()));
    int partitions = producer.partitionsFor(topics.name(Topics.LEAD_EVENTS)).size();
    StreamsRunner streams =
        parts.add(
            streams(config, secrets, clients, topics, models, partitions, metrics, inUse, self));
    metrics.watch(streams.client(), streams::partitions);
    HttpServer http =
        parts.add(
            HttpServer.start(
                port,
                health(config, streams, metrics),
                metrics::scrape,
                new StoredLeads(streams.client(), self, partitions, config.model(), inUse),
                secrets.leads()));
    startClock(config, topics, new ReliableSends(producer), parts);
    streams.start();
    ScoringModel primary = models.primaryModel();
    LOG.info(
        "scoring with model {}; {} has health, metrics and leads",
        primary.modelVersion(),
        http.url());
    return new ScorerService(primary, streams, http, parts);
  }

  private static void startClock(
      ScorerConfig config, Topics topics, ReliableSends sends, OpenParts parts) {
    InstantSource clock = InstantSource.system();
    boolean ownsTheClock = config.clock() == ClockSource.WALL;
    if (ownsTheClock) {
      Ticks ticks = new Ticks(sends, topics.name(Topics.SCORER_CLOCK));
      parts.add(new WallClock(ticks, clock, config.clockGrace())).start(config.clockInterval());
    }
    // Where somebody else drives the clock, a model comes into force where that stands.
    LongSupplier now =
        ownsTheClock ? () -> clock.millis() - config.clockGrace().toMillis() : () -> 0;
    parts.add(new ModelAnnouncer(new Clients(config), sends, topics, now)).start();
  }

  private static StreamsRunner streams(
      ScorerConfig config,
      InstanceSecrets secrets,
      Clients clients,
      Topics topics,
      ModelsAtStart models,
      int partitions,
      ScorerMetrics metrics,
      ModelsInUse inUse,
      HostPort self) {
    CompanyReads companies = new CompanyReads(InstantSource.system());
    TopologyPlan plan =
        new TopologyPlan(
            topics,
            models,
            clients.serdes(),
            config.applicationId(),
            partitions,
            addresses(secrets.address()),
            config.ledgerRetention(),
            config.profileGrace());
    // A clock that somebody drives tells nothing of when a profile was appended.
    CompanyLog companyLog = config.clock() == ClockSource.WALL ? companies : CompanyLog.ALWAYS_READ;
    return new StreamsRunner(
        ScorerTopology.of(
            plan,
            NotedOrder.read(clients, topics),
            new Watches(
                metrics.clock(), inUse, metrics.desk(), metrics.records(), metrics.outcomes()),
            companyLog),
        StreamsSettings.of(config, self),
        new StreamsClients(companies));
  }

  private static AddressHash addresses(Optional<BearerToken> secret) {
    return secret
        .<AddressHash>map(key -> new KeyedAddressHash(key.secret()))
        .orElse(AddressHash.NONE);
  }

  private static ScorerHealth health(
      ScorerConfig config, StreamsRunner streams, ScorerMetrics metrics) {
    return new ScorerHealth(
        streams::failure,
        () -> streams.client().state(),
        metrics.restores()::progress,
        metrics.clock()::stalled,
        config.clock());
  }

  private static void provision(ScorerConfig config, Clients clients, Topics topics)
      throws InterruptedException {
    try (Admin admin = clients.admin()) {
      Provisioning provisioning =
          new Provisioning(
              admin, topics, config.topicsPartitions(), (short) config.topicsReplication());
      if (config.clock() == ClockSource.TOPIC) {
        provisioning.provisionOnFileTime();
      } else {
        provisioning.provision();
      }
    }
  }

  /** The model it scores with. */
  public ScoringModel model() {
    return model;
  }

  /** Where it answers questions: health, metrics, leads. */
  public String url() {
    return http.url();
  }

  /**
   * Waits until a stop is asked for.
   *
   * @throws ClusterException what brought the instance down before
   */
  public void await(StopSignal stop) throws InterruptedException {
    while (!stop.await(LOOK_AROUND)) {
      check();
    }
  }

  /**
   * Looks whether all is well.
   *
   * @throws ClusterException what brought the instance down
   */
  public void check() {
    streams.check();
  }

  @Override
  public void close() {
    parts.close();
  }
}
