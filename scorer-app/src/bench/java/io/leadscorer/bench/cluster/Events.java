package io.leadscorer.bench.cluster;

import io.leadscorer.events.LeadEvent;
import java.util.function.BiConsumer;

/** Events in the order in which they come. */
@FunctionalInterface
public interface Events {

  /** Tells of every event and when it came, in UTC milliseconds. */
  void tell(BiConsumer<LeadEvent, Long> taker);
}
