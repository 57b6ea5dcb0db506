package io.leadscorer.bench.serde;

import io.leadscorer.wire.confluent.InMemorySchemaRegistry;
import io.leadscorer.wire.confluent.OwnSerdes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The operations, on some records of one kind in turn. */
@State(Scope.Thread)
public class OnOneRecord {

  /** What the records are. */
  @Param public RecordKind kind;

  private final List<byte[]> payloads = new ArrayList<>();
  private final List<byte[]> plainPayloads = new ArrayList<>();
  private List<SpecificRecord> records;
  private String topic;
  private Serializer<SpecificRecord> serializer;
  private Deserializer<? extends SpecificRecord> deserializer;
  private PlainAvro plain;
  private int turn;

  @Setup
  public void write() throws IOException {
    OwnSerdes serdes = new OwnSerdes(new InMemorySchemaRegistry());
    records = SampleRecords.of(kind);
    topic = kind.topic();
    serializer = serdes.serializer();
    deserializer = serdes.deserializer(kind.type());
    plain = new PlainAvro(kind.type());
    for (SpecificRecord record : records) {
      payloads.add(serializer.serialize(topic, record));
      plainPayloads.add(plain.encode(record));
    }
  }

  @Benchmark
  public byte[] encode() {
    return serializer.serialize(topic, next(records));
  }

  @Benchmark
  public byte[] plainEncode() throws IOException {
    return plain.encode(next(records));
  }

  @Benchmark
  public SpecificRecord decode() {
    return deserializer.deserialize(topic, next(payloads));
  }

  @Benchmark
  public SpecificRecord plainDecode() throws IOException {
    return plain.decode(next(plainPayloads));
  }

  private <T> T next(List<T> all) {
    turn = (turn + 1) % all.size();
    return all.get(turn);
  }
}
