package io.leadscorer.topology.desk;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Reads what the desk of this application tells a partition of leads. */
public final class ReadOwners extends ContextualProcessor<byte[], byte[], Object, Object> {
  private final Sender self;

  public ReadOwners(Sender self) {
    this.self = self;
  }

  @Override
  public void process(Record<byte[], byte[]> merged) {
    if (self.told(merged.headers())) {
      context()
          .forward(
              new Record<Object, Object>(
                  new String(merged.key(), StandardCharsets.UTF_8),
                  Owner.read(merged.value()),
                  merged.timestamp(),
                  merged.headers()));
    }
  }
}
