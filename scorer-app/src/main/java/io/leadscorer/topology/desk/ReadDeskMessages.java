package io.leadscorer.topology.desk;

import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Reads what the partitions of leads of this application tell the desk. */
public final class ReadDeskMessages extends ContextualProcessor<byte[], byte[], Object, Object> {
  private final Sender self;

  public ReadDeskMessages(Sender self) {
    this.self = self;
  }

  @Override
  public void process(Record<byte[], byte[]> merged) {
    if (self.told(merged.headers())) {
      context()
          .forward(
              new Record<Object, Object>(
                  "", DeskMessage.read(merged.value()), merged.timestamp(), merged.headers()));
    }
  }
}
