package io.leadscorer.topology.desk;

import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Reads what the partitions of leads tell the desk. */
public final class ReadDeskMessages extends ContextualProcessor<byte[], byte[], Object, Object> {
  @Override
  public void process(Record<byte[], byte[]> merged) {
    context()
        .forward(
            new Record<Object, Object>(
                "", DeskMessage.read(merged.value()), merged.timestamp(), merged.headers()));
  }
}
