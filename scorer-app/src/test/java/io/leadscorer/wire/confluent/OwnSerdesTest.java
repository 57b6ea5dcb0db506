package io.leadscorer.wire.confluent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leadscorer.events.LeadEvent;
import io.leadscorer.events.LeadProfile;
import io.leadscorer.events.TierChange;
import io.leadscorer.wire.SampleRecords;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.junit.jupiter.api.Test;

class OwnSerdesTest {

  private static final String TOPIC = "tier-changes";

  private final InMemorySchemaRegistry registry = new InMemorySchemaRegistry();

  @Test
  void recordsReadAsTheyWereWritten() {
    Serde<TierChange> changes = serde(TierChange.class);
    Serde<LeadProfile> leads = serde(LeadProfile.class);
    for (long seed = 0; seed < 500; seed++) {
      SampleRecords samples = new SampleRecords(seed);
      roundTrip(seed, changes, samples.tierChange());
      roundTrip(seed, leads, samples.lead());
    }
  }

  private static <T extends SpecificRecord> void roundTrip(long seed, Serde<T> serde, T record) {
    byte[] bytes = serde.serializer().serialize(TOPIC, record);
    T read = serde.deserializer().deserialize(TOPIC, bytes);
    assertThat(read).as("seed %d", seed).isEqualTo(record);
    assertThat(serde.serializer().serialize(TOPIC, read)).as("seed %d", seed).isEqualTo(bytes);
  }

  @Test
  void payloadsAreAZeroTheIdAndTheRecord() {
    registry.register("other-value", Schema.create(Schema.Type.STRING));

    byte[] bytes = serde(LeadEvent.class).serializer().serialize(TOPIC, event());

    assertThat(Arrays.copyOf(bytes, 5)).containsExactly(0, 0, 0, 0, 2);
    assertThat(registry.lookUp("tier-changes-value", LeadEvent.getClassSchema())).isEqualTo(2);
  }

  @Test
  void nullStaysNull() {
    Serde<LeadEvent> serde = serde(LeadEvent.class);

    assertThat(serde.serializer().serialize(TOPIC, null)).isNull();
    assertThat(serde.deserializer().deserialize(TOPIC, null)).isNull();
  }

  @Test
  void keysHaveTheirOwnSubject() {
    ConfluentAvroSerializer<LeadEvent> serializer = new ConfluentAvroSerializer<>(registry, true);
    serializer.configure(Map.of(), true);
    serializer.serialize("t", event());

    assertThat(registry.lookUp("t-key", LeadEvent.getClassSchema())).isEqualTo(1);
  }

  @Test
  void unregisteredSchemasAreRefusedWhereRegisteringIsOff() {
    ConfluentAvroSerializer<LeadEvent> serializer = new ConfluentAvroSerializer<>(registry, false);

    assertThatExceptionOfType(SchemaRejectedException.class)
        .isThrownBy(() -> serializer.serialize(TOPIC, event()));
    registry.register(TOPIC + "-value", LeadEvent.getClassSchema());
    assertThat(serializer.serialize(TOPIC, event())).hasSizeGreaterThan(5);
  }

  @Test
  void anOlderVersionsRecordsAreReadWithDefaults() throws IOException {
    Schema older = withFields("event_id", "lead_id", "type", "occurred_at");

    LeadEvent read = readAsEvent(written(older));

    assertThat(read.getEventId()).isEqualTo("e");
    assertThat(read.getOccurredAt()).isEqualTo(Instant.ofEpochMilli(9));
    assertThat(read.getTarget()).isNull();
    assertThat(read.getAttributes()).isEmpty();
  }

  @Test
  void aNewerVersionsAdditionsArePassedOver() throws IOException {
    Schema newer =
        new Schema.Parser()
            .parse(
                """
                {"type":"record","name":"LeadEvent","namespace":"io.leadscorer.events","fields":[
                  {"name":"session","type":{"type":"array","items":"string"},"default":["s"]},
                  {"name":"event_id","type":"string"},
                  {"name":"lead_id","type":"string"},
                  {"name":"type","type":"string"},
                  {"name":"occurred_at","type":{"type":"long","logicalType":"timestamp-millis"}}]}
                """);

    assertThat(readAsEvent(written(newer)).getLeadId()).isEqualTo("l");
  }

  @Test
  void aSchemaThatLacksRequiredFieldsCannotBeRead() throws IOException {
    byte[] payload = written(withFields("event_id", "lead_id", "type"));

    assertThatExceptionOfType(MalformedPayloadException.class)
        .isThrownBy(() -> readAsEvent(payload))
        .withMessageContaining("occurred_at");
  }

  @Test
  void aSchemaOfAnotherNameChoosesNoClass() throws IOException {
    Schema foreign =
        new Schema.Parser()
            .parse(withFields("event_id").toString().replace("LeadEvent", "NextDrop"));

    assertThatExceptionOfType(MalformedPayloadException.class)
        .isThrownBy(() -> readAsEvent(written(foreign)));
  }

  @Test
  void whatIsNoPayloadIsMalformed() {
    byte[] good = serde(LeadEvent.class).serializer().serialize(TOPIC, event());
    byte[] wrongMagic = good.clone();
    wrongMagic[0] = 1;
    byte[] unknownId = good.clone();
    unknownId[4] = 99;

    malformed(new byte[0], "0 bytes");
    malformed(new byte[] {0, 0, 0, 0}, "4 bytes");
    malformed("{\"event_id\":\"e\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8), "0x7b");
    malformed(wrongMagic, "0x01");
    malformed(unknownId, "99");
    malformed(Arrays.copyOf(good, good.length + 1), "longer");
    for (int length = 5; length < good.length; length++) {
      malformed(Arrays.copyOf(good, length), "schema 1");
    }
  }

  @Test
  void damagedPayloadsAreReadOrMalformedAndNothingElse() {
    Serde<TierChange> serde = serde(TierChange.class);
    for (long seed = 0; seed < 3_000; seed++) {
      Random random = new Random(seed);
      byte[] bytes = serde.serializer().serialize(TOPIC, new SampleRecords(seed).tierChange());
      for (int i = random.nextInt(4); i >= 0; i--) {
        bytes[5 + random.nextInt(bytes.length - 5)] = (byte) random.nextInt(256);
      }
      assertThatCode(
              () -> {
                try {
                  serde.deserializer().deserialize(TOPIC, bytes);
                } catch (MalformedPayloadException e) {
                  // As it should be.
                }
              })
          .as("seed %d", seed)
          .doesNotThrowAnyException();
    }
  }

  @Test
  void hugeLengthsInDamagedPayloadsTakeNoMemory() {
    byte[] good = serde(LeadEvent.class).serializer().serialize(TOPIC, event());
    byte[] hugeString =
        ByteBuffer.allocate(good.length).put(good, 0, 5).put(zigZag(2_000_000_000L)).array();

    malformed(hugeString, "schema 1");
  }

  @Test
  void aRecordThatCannotBeWrittenLeavesNothingBehind() {
    Serde<LeadEvent> serde = serde(LeadEvent.class);
    byte[] before = serde.serializer().serialize(TOPIC, event());

    assertThatExceptionOfType(SerializationException.class)
        .isThrownBy(() -> serde.serializer().serialize(TOPIC, new LeadEvent()))
        .withMessageContaining("LeadEvent");
    assertThat(serde.serializer().serialize(TOPIC, event())).isEqualTo(before);
  }

  @Test
  void anOutageOfTheRegistryIsNotTheRecordsFault() {
    byte[] payload = serde(LeadEvent.class).serializer().serialize(TOPIC, event());
    ConfluentAvroDeserializer<LeadEvent> deserializer =
        new ConfluentAvroDeserializer<>(LeadEvent.class, new DownRegistry());

    assertThatExceptionOfType(RegistryUnavailableException.class)
        .isThrownBy(() -> deserializer.deserialize(TOPIC, payload));
  }

  @Test
  void oneInstanceServesManyThreads() throws Exception {
    Serde<TierChange> serde = serde(TierChange.class);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Void>> work = new ArrayList<>();
      for (int thread = 0; thread < 4; thread++) {
        long first = thread * 1_000L;
        work.add(
            () -> {
              for (long seed = first; seed < first + 500; seed++) {
                roundTrip(seed, serde, new SampleRecords(seed).tierChange());
              }
              return null;
            });
      }
      for (Future<Void> done : threads.invokeAll(work)) {
        done.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aDeserializerThatKafkaMakesNeedsTheRecordClass() {
    ConfluentAvroDeserializer<LeadEvent> deserializer = new ConfluentAvroDeserializer<>();

    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> deserializer.configure(Map.of(), false))
        .withMessageContaining("specific.avro.value.type");
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(
            () ->
                deserializer.configure(Map.of("specific.avro.value.type", "java.io.File"), false));
  }

  private <T extends SpecificRecord> Serde<T> serde(Class<T> type) {
    OwnSerdes serdes = new OwnSerdes(registry);
    return Serdes.serdeFrom(serdes.serializer(), serdes.deserializer(type));
  }

  private LeadEvent readAsEvent(byte[] payload) {
    return serde(LeadEvent.class).deserializer().deserialize(TOPIC, payload);
  }

  private void malformed(byte[] payload, String message) {
    assertThatExceptionOfType(MalformedPayloadException.class)
        .isThrownBy(() -> readAsEvent(payload))
        .withMessageContaining(message);
  }

  private static LeadEvent event() {
    return new LeadEvent("e", "l", "t", Instant.EPOCH, null, "/x", Map.of("k", "v"), null, null);
  }

  private static Schema withFields(String... names) {
    List<Schema.Field> fields = new ArrayList<>();
    for (String name : names) {
      Schema.Field field = LeadEvent.getClassSchema().getField(name);
      fields.add(new Schema.Field(field, field.schema()));
    }
    return Schema.createRecord("LeadEvent", null, "io.leadscorer.events", false, fields);
  }

  private byte[] written(Schema schema) throws IOException {
    GenericRecord record = new GenericData.Record(schema);
    for (Schema.Field field : schema.getFields()) {
      record.put(
          field.pos(),
          switch (field.name()) {
            case "event_id" -> "e";
            case "lead_id" -> "l";
            case "occurred_at" -> 9L;
            case "session" -> List.of("a", "b");
            default -> "t";
          });
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int id = registry.register("any", schema);
    bytes.writeBytes(ByteBuffer.allocate(5).put((byte) 0).putInt(id).array());
    BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
    new GenericDatumWriter<GenericRecord>(schema).write(record, encoder);
    return bytes.toByteArray();
  }

  private static byte[] zigZag(long number) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    long rest = number << 1;
    for (; rest > 0x7f; rest >>>= 7) {
      bytes.write((int) (rest & 0x7f) | 0x80);
    }
    bytes.write((int) rest);
    return bytes.toByteArray();
  }

  /** A registry that gives no answer. */
  private static final class DownRegistry implements SchemaRegistry {

    @Override
    public int register(String subject, Schema schema) {
      throw new RegistryUnavailableException("down");
    }

    @Override
    public int lookUp(String subject, Schema schema) {
      throw new RegistryUnavailableException("down");
    }

    @Override
    public Schema byId(int id) {
      throw new RegistryUnavailableException("down");
    }
  }
}
