package io.leadscorer.topology.ingest;

import io.leadscorer.domain.flow.Receipt;
import io.leadscorer.domain.flow.Refusal;
import io.leadscorer.topology.time.MergeOrder;
import io.leadscorer.wire.InvalidRecordException;
import io.leadscorer.wire.confluent.MalformedPayloadException;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of one topic and passes on what can be counted; the rest goes to the dead
 * letters as it came. A registry that is out of reach refuses nothing: the task fails and takes the
 * record again.
 */
public final class ReadRecords implements Processor<byte[], byte[], Object, Object> {

  /** Reads a payload of a topic. */
  @FunctionalInterface
  public interface Reader {
    /**
     * Reads one.
     *
     * @param key the record's key
     * @param payload its value, null for a tombstone
     * @throws MalformedPayloadException if the payload is not of the contract's form
     * @throws InvalidRecordException if it says what is not allowed
     */
    Object read(String key, byte @Nullable [] payload);
  }

  private final Reader reader;
  private final RecordWatch watch;
  private final String next;
  private final String deadLetters;
  private ProcessorContext<Object, Object> context;

  /**
   * A step of the topology.
   *
   * @param watch is told of what is refused here; of the rest, the next step tells
   * @param next name of the step that takes what was read
   * @param deadLetters name of the step that takes what was refused
   */
  @SuppressWarnings("NullAway.Init") // set by init, as the Processor API has it
  public ReadRecords(Reader reader, RecordWatch watch, String next, String deadLetters) {
    this.reader = reader;
    this.watch = watch;
    this.next = next;
    this.deadLetters = deadLetters;
  }

  @Override
  public void init(ProcessorContext<Object, Object> processorContext) {
    context = processorContext;
  }

  @Override
  public void process(Record<byte[], byte[]> merged) {
    // Behind this step a timestamp is an instant again: changelogs are stamped with it.
    Record<byte[], byte[]> record = merged.withTimestamp(MergeOrder.instantOf(merged.timestamp()));
    try {
      String key = RecordKey.of(record.key());
      Object read = reader.read(key, record.value());
      context.forward(record.<Object>withKey(key).withValue(read), next);
    } catch (MalformedPayloadException | InvalidRecordException e) {
      RecordMetadata origin = context.recordMetadata().orElseThrow();
      watch.taken(origin.topic(), Receipt.Result.REFUSED);
      context.forward(
          DeadLetter.of(
              record,
              record.key(),
              record.value(),
              origin,
              new Refusal(Refusal.MALFORMED, String.valueOf(e.getMessage()))),
          deadLetters);
    }
  }
}
