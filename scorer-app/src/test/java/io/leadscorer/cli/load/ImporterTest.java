package io.leadscorer.cli.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leadscorer.catalog.Topics;
import io.leadscorer.events.LeadEvent;
import io.leadscorer.replay.input.Arrival;
import io.leadscorer.replay.input.InputKind;
import io.leadscorer.runtime.ClusterException;
import io.leadscorer.wire.confluent.ConfluentAvroDeserializer;
import io.leadscorer.wire.confluent.ConfluentAvroSerializer;
import io.leadscorer.wire.confluent.InMemorySchemaRegistry;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class ImporterTest {
  private static final long HOUR = 3_600_000;

  private final InMemorySchemaRegistry registry = new InMemorySchemaRegistry();
  private final ConfluentAvroSerializer<SpecificRecord> serializer =
      new ConfluentAvroSerializer<>(registry, true);
  private final Topics topics = Topics.named("eu.");

  @Test
  void shouldLeaveTheTimeToTheBroker() {
    MockProducer<byte[], byte[]> producer = producer(true);
    Importer importer = Importer.onBrokerTime(producer, topics, serializer);

    LeadEvent event = event(5);
    importer.send(new Arrival(InputKind.EVENTS, 1, 9, "ada", event));
    importer.send(new Arrival(InputKind.LEADS, 1, 9 * HOUR, "bob", null));
    importer.end();

    ProducerRecord<byte[], byte[]> first = producer.history().get(0);
    assertThat(first.topic()).isEqualTo("eu.lead-events");
    assertThat(first.key()).isEqualTo("ada".getBytes(UTF_8));
    assertThat(first.timestamp()).isNull();
    assertThat(first.partition()).isNull();
    assertThat(
            new ConfluentAvroDeserializer<>(LeadEvent.class, registry)
                .deserialize("eu.lead-events", first.value()))
        .isEqualTo(event);
    ProducerRecord<byte[], byte[]> erasure = producer.history().get(1);
    assertThat(erasure.topic()).isEqualTo("eu.lead-profiles");
    assertThat(erasure.value()).isNull();
    assertThat(producer.history()).hasSize(2);
    assertThat(importer.sent()).containsEntry(InputKind.EVENTS, 1L);
  }

  @Test
  void shouldKeepTheTimeOfFilesAndTickBehindIt() {
    MockProducer<byte[], byte[]> producer = producer(true);
    Importer importer = Importer.onFileTime(producer, topics, serializer);

    importer.send(new Arrival(InputKind.EVENTS, 1, HOUR - 1, "ada", event(1)));
    importer.send(new Arrival(InputKind.EVENTS, 2, HOUR + 1, "ada", event(2)));
    importer.end(3 * HOUR);

    assertThat(producer.history())
        .extracting(record -> record.topic() + " " + record.timestamp())
        .containsExactly(
            "eu.lead-events " + (HOUR - 1),
            "eu.scorer-clock " + HOUR,
            "eu.scorer-clock " + HOUR,
            "eu.lead-events " + (HOUR + 1),
            "eu.scorer-clock " + (HOUR + 1),
            "eu.scorer-clock " + (HOUR + 1),
            "eu.scorer-clock " + 3 * HOUR,
            "eu.scorer-clock " + 3 * HOUR);
    ProducerRecord<byte[], byte[]> tick = producer.history().get(2);
    assertThat(tick.partition()).isEqualTo(1);
    assertThat(ByteBuffer.wrap(tick.value()).getLong()).isEqualTo(HOUR);
  }

  @Test
  void shouldFailWithTheRecordThatDidNotArrive() {
    MockProducer<byte[], byte[]> producer = producer(false);
    Importer importer = Importer.onBrokerTime(producer, topics, serializer);

    importer.send(new Arrival(InputKind.EVENTS, 7, 9, "ada", event(5)));
    producer.errorNext(new IllegalStateException("no room"));

    assertThatExceptionOfType(ClusterException.class)
        .isThrownBy(() -> importer.send(new Arrival(InputKind.EVENTS, 8, 9, "ada", event(6))))
        .withMessage("line 7 of the events was not taken by topic lead-events: no room");
  }

  private static LeadEvent event(long at) {
    return LeadEvent.newBuilder()
        .setEventId("e" + at)
        .setLeadId("ada")
        .setType("page_view")
        .setOccurredAt(Instant.ofEpochMilli(at))
        .build();
  }

  private static MockProducer<byte[], byte[]> producer(boolean autoComplete) {
    Node node = new Node(0, "none", 1);
    Node[] replicas = {node};
    Cluster cluster =
        new Cluster(
            "mock",
            List.of(node),
            List.of(
                new PartitionInfo("eu.scorer-clock", 0, node, replicas, replicas),
                new PartitionInfo("eu.scorer-clock", 1, node, replicas, replicas)),
            Set.of(),
            Set.of());
    return new MockProducer<>(
        cluster,
        autoComplete,
        new RoundRobinPartitioner(),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }
}
