package io.leadscorer.bench.storm;

import io.leadscorer.bench.report.Samples;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Leads that are seen for the first time, each of which changes tier at once, and how long it takes
 * from an event's sending until its change can be read.
 */
final class LiveLeads {
  private static final String PREFIX = "live-";
  private static final int MOST = 1_000_000;

  private final AtomicLongArray sentAt = new AtomicLongArray(MOST);
  private final AtomicLongArray took = new AtomicLongArray(MOST);
  private final AtomicLong arrived = new AtomicLong();
  private int next;

  /** A lead that is sent now. */
  String send() {
    sentAt.set(next, System.nanoTime());
    return PREFIX + next++;
  }

  /** How many were sent. */
  int sent() {
    return next;
  }

  /** Notes a tier change. */
  void read(ConsumerRecord<byte[], byte[]> change) {
    String lead = new String(change.key(), StandardCharsets.UTF_8);
    if (lead.startsWith(PREFIX)) {
      int number = Integer.parseInt(lead.substring(PREFIX.length()));
      took.set(number, System.nanoTime() - sentAt.get(number));
      arrived.incrementAndGet();
    }
  }

  /** Whether all that were sent have changed tier. */
  boolean allArrived() {
    return arrived.get() >= next;
  }

  /** How long those took that were sent between two others, in milliseconds. */
  Samples latencies(int from, int to) {
    Samples samples = new Samples();
    for (int lead = from; lead < to; lead++) {
      samples.add(took.get(lead) / 1e6);
    }
    return samples;
  }
}
