package io.leadscorer.bench.cluster;

import io.leadscorer.catalog.Topics;
import io.leadscorer.config.ScorerConfig;
import io.leadscorer.events.LeadEvent;
import io.leadscorer.runtime.Clients;
import io.leadscorer.store.RecentRows;
import java.time.Duration;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;

/** The topologies that the scorer is held against, on the same input with the same serdes. */
public final class Plain {
  /** Of the scorer's ledger, a row of which is about as large as its event. */
  private static final Duration RETENTION = Duration.ofDays(200);

  private static final Duration WINDOW = Duration.ofDays(60);

  private Plain() {}

  private static Serde<LeadEvent> events(Clients clients) {
    return Serdes.serdeFrom(
        clients.serdes().serializer(), clients.serdes().deserializer(LeadEvent.class));
  }

  private static String input(ScorerConfig config) {
    return Topics.named(config.topicsPrefix()).name(Topics.LEAD_EVENTS);
  }

  /** Reads and writes, and nothing between. */
  public static Topology passThrough(ScorerConfig config, String output) {
    Serde<LeadEvent> events = events(new Clients(config));
    StreamsBuilder builder = new StreamsBuilder();
    builder.stream(input(config), Consumed.with(Serdes.String(), events).withName("events"))
        .to(output, Produced.with(Serdes.String(), events).withName("copies"));
    return builder.build();
  }

  /** Counts the events of each lead: reads, gets, puts, logs and emits. */
  public static Topology count(ScorerConfig config, String output) {
    Serde<LeadEvent> events = events(new Clients(config));
    StreamsBuilder builder = new StreamsBuilder();
    builder.stream(input(config), Consumed.with(Serdes.String(), events).withName("events"))
        .groupByKey(Grouped.with("by-lead", Serdes.String(), events))
        .count(
            Materialized.<String, Long, KeyValueStore<Bytes, byte[]>>as("counts")
                .withCachingDisabled())
        .toStream()
        .to(output, Produced.with(Serdes.String(), Serdes.Long()).withName("told"));
    return builder.build();
  }

  /** Reads events and writes as much as the scorer did of them, and decides nothing. */
  public static Topology recordsOnly(ScorerConfig config, String outputs, Written written) {
    Clients clients = new Clients(config);
    Topology topology = new Topology();
    topology.addSource(
        "events",
        Serdes.String().deserializer(),
        clients.serdes().deserializer(LeadEvent.class),
        input(config));
    topology.addProcessor("move-records", () -> new MoveRecords(written), "events");
    topology.addStateStore(keyValues(RecentRows.supplier(MoveRecords.STATES)), "move-records");
    topology.addStateStore(ledger(MoveRecords.LEDGER), "move-records");
    for (Written.Told told : written.told()) {
      String name = told.topic().name();
      topology.addSink(
          name,
          outputs + name,
          Serdes.String().serializer(),
          clients.serdes().serializer(),
          "move-records");
    }
    return topology;
  }

  /** Moves as many bytes of state as the scorer, decides nothing and tells nothing. */
  public static Topology bytesOnly(ScorerConfig config, Written written) {
    Topology topology = new Topology();
    topology.addSource(
        "events", Serdes.String().deserializer(), Serdes.ByteArray().deserializer(), input(config));
    topology.addProcessor("move-bytes", () -> new MoveBytes(written.states()), "events");
    topology.addStateStore(
        keyValues(Stores.persistentKeyValueStore(MoveBytes.STATES)), "move-bytes");
    topology.addStateStore(ledger(MoveBytes.LEDGER), "move-bytes");
    return topology;
  }

  private static StoreBuilder<KeyValueStore<String, byte[]>> keyValues(
      KeyValueBytesStoreSupplier supplier) {
    return Stores.keyValueStoreBuilder(supplier, Serdes.String(), Serdes.ByteArray());
  }

  private static StoreBuilder<WindowStore<String, byte[]>> ledger(String name) {
    return Stores.windowStoreBuilder(
        Stores.persistentWindowStore(name, RETENTION.plus(WINDOW), WINDOW, false),
        Serdes.String(),
        Serdes.ByteArray());
  }
}
