package io.leadscorer.bench.leads;

import io.leadscorer.domain.flow.ActiveModels;
import io.leadscorer.domain.flow.AddressHash;
import io.leadscorer.domain.flow.CompanyTimeline;
import io.leadscorer.domain.flow.LeadFlow;
import io.leadscorer.domain.flow.LeadStores;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.score.Scorer;
import io.leadscorer.store.BoundedRocksDb;
import io.leadscorer.store.ScorerStores;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.internals.WrappedStateStore;

/**
 * The leads of one partition on the stores of the topology, in RocksDB on disk, with everything
 * around them taken away: no broker, no changelogs, and outcomes are only counted.
 */
public final class LeadPartition implements AutoCloseable {
  private static final String HOLDER = "holder";
  private static final Duration RETENTION = Duration.ofDays(90);

  private final TopologyTestDriver driver;
  private final KeyValueStore<Bytes, byte[]> rawStates;
  private final LookedAt looks;
  private final LeadFlow flow;
  private long outcomes;

  public LeadPartition(ScoringModel model, Path folder, String name) {
    ScorerStores stores = new ScorerStores(RETENTION, Duration.ZERO);
    AtomicReference<Opened> opened = new AtomicReference<>();
    driver =
        new TopologyTestDriver(topology(stores, opened), settings(folder, name), Instant.EPOCH);
    LeadStores leads = opened.get().leads();
    looks = new LookedAt(leads.states());
    LeadStores counted =
        new LeadStores(looks, leads.profiles(), leads.ledger(), leads.due(), leads.members());
    flow =
        new LeadFlow(
            ActiveModels.always(List.of(new Scorer(model)), outcome -> outcomes++),
            counted,
            opened.get().companies(),
            AddressHash.NONE,
            outcome -> outcomes++);
    rawStates = inner(driver.getAllStateStores().get(ScorerStores.LEAD_STATE));
  }

  private static Topology topology(ScorerStores stores, AtomicReference<Opened> opened) {
    Topology topology = new Topology();
    topology.addSource(
        "records", new ByteArrayDeserializer(), new ByteArrayDeserializer(), "records");
    topology.addProcessor(HOLDER, () -> new Holder(stores, opened), "records");
    stores
        .builders()
        .forEach(builder -> topology.addStateStore(builder.withLoggingDisabled(), HOLDER));
    topology.addGlobalStore(
        stores.companies(),
        "companies",
        new StringDeserializer(),
        new ByteArrayDeserializer(),
        "companies",
        "file-companies",
        () -> stores.companyArrivals((companyId, payload) -> true));
    return topology;
  }

  private static Properties settings(Path folder, String name) {
    Properties settings = new Properties();
    settings.putAll(
        Map.of(
            StreamsConfig.APPLICATION_ID_CONFIG,
            name,
            StreamsConfig.BOOTSTRAP_SERVERS_CONFIG,
            "none:9092",
            StreamsConfig.STATE_DIR_CONFIG,
            folder.toString(),
            StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG,
            BoundedRocksDb.class));
    return settings;
  }

  @SuppressWarnings("unchecked") // what a metered store wraps is the same store in bytes
  private static KeyValueStore<Bytes, byte[]> inner(StateStore store) {
    return (KeyValueStore<Bytes, byte[]>) ((WrappedStateStore<?, ?, ?>) store).wrapped();
  }

  public LeadFlow flow() {
    return flow;
  }

  /** How many leads have been looked at, be it for a record or because they were due. */
  public long looks() {
    return looks.count();
  }

  /** How many outcomes have been told. */
  public long outcomes() {
    return outcomes;
  }

  /** The store of lead states as bytes, without the measuring and decoding around it. */
  public KeyValueStore<Bytes, byte[]> rawStates() {
    return rawStates;
  }

  /** Takes what is due up to an instant, in steps like those of the topology. */
  public void tick(long until) {
    while (!flow.tick(until, 1_000)) {
      // The topology takes live records here.
    }
  }

  /** The stores with their own types, by name. */
  public StateStore store(String name) {
    return driver.getAllStateStores().get(name);
  }

  /** Brings all that was written to disk, as the commits of a task do. */
  public void commit() {
    driver.getAllStateStores().values().forEach(store -> store.commit(Map.of()));
  }

  @Override
  public void close() {
    driver.close();
  }

  /** The stores as a task has them. */
  private record Opened(LeadStores leads, CompanyTimeline companies) {}

  /** Takes no records; it is there so that the stores have a task. */
  private record Holder(ScorerStores stores, AtomicReference<Opened> opened)
      implements Processor<Object, Object, Object, Object> {
    @Override
    public void init(ProcessorContext<Object, Object> context) {
      opened.set(
          new Opened(
              stores.leads(context),
              stores.companies(
                  context,
                  payload -> {
                    throw new IllegalStateException("there are no companies");
                  },
                  (companyId, payload, at) -> {
                    throw new IllegalStateException("there are no companies");
                  })));
    }

    @Override
    public void process(Record<Object, Object> record) {
      throw new IllegalStateException("no records are sent");
    }
  }
}
