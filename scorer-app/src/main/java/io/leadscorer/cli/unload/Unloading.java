package io.leadscorer.cli.unload;

import io.leadscorer.replay.input.InputKind;
import io.leadscorer.topology.ingest.RecordKey;
import io.leadscorer.wire.AvroJson;
import io.leadscorer.wire.InvalidRecordException;
import io.leadscorer.wire.JsonLineWriter;
import io.leadscorer.wire.JsonLines;
import io.leadscorer.wire.confluent.MalformedPayloadException;
import io.leadscorer.wire.confluent.RecordSerdes;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes the records of one topic to a file. What the scorer refuses is passed over: it stands
 * among the dead letters, and a replay would refuse it again.
 *
 * @param <T> the record of the topic
 */
final class Unloading<T extends SpecificRecord> {

  /** Refuses what the scorer refuses. */
  @FunctionalInterface
  interface Check {
    /**
     * Checks one record.
     *
     * @throws InvalidRecordException if it says what is not allowed
     * @throws MalformedPayloadException if it is not of the contract's form
     */
    void check(String key, byte @Nullable [] payload);
  }

  private final InputKind kind;
  private final AvroJson<T> json;
  private final Deserializer<T> deserializer;
  private final Check check;

  Unloading(InputKind kind, Class<T> type, RecordSerdes serdes, Check check) {
    this.kind = kind;
    this.json = AvroJson.of(type);
    this.deserializer = serdes.deserializer(type);
    this.check = check;
  }

  InputKind kind() {
    return kind;
  }

  /** Opens the file, in place of what it holds. */
  JsonLineWriter<T> open(Path file) throws IOException {
    return JsonLines.write(file, json);
  }

  /** Writes a record, if the scorer takes it; says whether it does. */
  boolean write(CountedLog.Counted counted, JsonLineWriter<T> file) throws IOException {
    byte[] payload = counted.record().value();
    try {
      String key = RecordKey.of(counted.record().key());
      check.check(key, payload);
      if (payload == null) {
        file.writeTombstone(key, counted.at());
      } else {
        file.write(deserializer.deserialize("", payload), counted.at());
      }
      return true;
    } catch (InvalidRecordException | MalformedPayloadException e) {
      return false;
    }
  }
}
