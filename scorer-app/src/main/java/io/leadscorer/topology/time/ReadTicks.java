package io.leadscorer.topology.time;

import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Reads the clock topic. A tick's instant is the record's timestamp, because that is what merges
 * ticks with the other records of the partition. Repeats and ticks that run backwards are harmless.
 */
public final class ReadTicks extends ContextualProcessor<byte[], byte[], Object, Object> {
  @Override
  public void process(Record<byte[], byte[]> merged) {
    long instant = MergeOrder.instantOf(merged.timestamp());
    context().forward(new Record<Object, Object>("", new Tick(instant), instant));
  }
}
