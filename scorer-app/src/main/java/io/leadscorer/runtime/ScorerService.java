package io.leadscorer.runtime;

import io.leadscorer.catalog.Topics;
import io.leadscorer.config.ClockSource;
import io.leadscorer.config.ScorerConfig;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.topology.ScorerTopology;
import io.leadscorer.topology.TopologyPlan;
import io.leadscorer.topology.time.ClockWatch;
import io.leadscorer.topology.time.CompanyLog;
import java.time.Clock;
import java.time.Duration;
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
  private final WallClock clock;
  private final Producer<byte[], byte[]> producer;

  private ScorerService(
      ScoringModel model,
      StreamsRunner streams,
      WallClock clock,
      Producer<byte[], byte[]> producer) {
    this.model = model;
    this.streams = streams;
    this.clock = clock;
    this.producer = producer;
  }

  /**
   * Starts an instance; it scores when this returns.
   *
   * @throws ClusterException when the cluster is not as it must be, or the scorer fails at once
   */
  public static ScorerService start(ScorerConfig config) throws InterruptedException {
    Clients clients = new Clients(config);
    Topics topics = Topics.named(config.topicsPrefix());
    provision(config, clients, topics);
    Producer<byte[], byte[]> producer = clients.producer();
    try {
      ScoringModel model = new PublishedModels(topics).current(clients, producer, config.model());
      StreamsRunner streams =
          new StreamsRunner(
              ScorerTopology.of(
                  new TopologyPlan(
                      topics,
                      model,
                      clients.registry(),
                      clients.registersSchemas(),
                      config.applicationId(),
                      config.ledgerRetention(),
                      config.profileGrace()),
                  NotedOrder.read(clients, topics),
                  ClockWatch.NONE,
                  CompanyLog.ALWAYS_READ),
              StreamsSettings.of(config));
      WallClock clock =
          new WallClock(
              new Ticks(new ReliableSends(producer), topics.name(Topics.SCORER_CLOCK)),
              Clock.systemUTC(),
              config.clockGrace());
      ScorerService service = new ScorerService(model, streams, clock, producer);
      service.begin(config);
      return service;
    } catch (RuntimeException | InterruptedException e) {
      producer.close();
      throw e;
    }
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

  private void begin(ScorerConfig config) throws InterruptedException {
    if (config.clock() == ClockSource.WALL) {
      clock.start(config.clockInterval());
    }
    try {
      streams.start();
    } catch (RuntimeException | InterruptedException e) {
      close();
      throw e;
    }
    LOG.info("scoring with model {} version {}", model.id(), model.version());
  }

  /** The model it scores with. */
  public ScoringModel model() {
    return model;
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
    clock.close();
    streams.close();
    producer.close();
  }
}
