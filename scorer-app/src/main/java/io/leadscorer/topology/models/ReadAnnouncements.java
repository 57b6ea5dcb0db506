package io.leadscorer.topology.models;

import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Reads what a partition is told of the models. */
public final class ReadAnnouncements extends ContextualProcessor<byte[], byte[], Object, Object> {
  @Override
  public void process(Record<byte[], byte[]> merged) {
    context()
        .forward(
            new Record<Object, Object>(
                "", Announcement.read(merged.value()), merged.timestamp(), merged.headers()));
  }
}
