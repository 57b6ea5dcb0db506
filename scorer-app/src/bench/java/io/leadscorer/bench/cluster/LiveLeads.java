package io.leadscorer.bench.cluster;

import io.leadscorer.bench.report.Samples;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Leads that are seen for the first time, each of which changes tier at once, and how long it takes
 * from the instant at which an event is to be sent until its change can be read.
 */
public final class LiveLeads {
  private static final String PREFIX = "live-";
  private static final int MOST = 1_000_000;

  private final AtomicLongArray sentAt = new AtomicLongArray(MOST);
  private final AtomicLongArray took = new AtomicLongArray(MOST);
  private final AtomicLong arrived = new AtomicLong();
  private int next;

  /**
   * A lead that is sent now.
   *
   * @param planned nanoseconds at which it was to be, so that a sender that is held up hides
   *     nothing
   */
  public String send(long planned) {
    sentAt.set(next, planned);
    return PREFIX + next++;
  }

  /** How many were sent. */
  public int sent() {
    return next;
  }

  /** Notes a tier change, if it is of one of these leads; says whether it is. */
  public boolean read(ConsumerRecord<byte[], byte[]> change) {
    String lead = new String(change.key(), StandardCharsets.UTF_8);
    if (!lead.startsWith(PREFIX)) {
      return false;
    }
    int number = Integer.parseInt(lead.substring(PREFIX.length()));
    took.set(number, System.nanoTime() - sentAt.get(number));
    arrived.incrementAndGet();
    return true;
  }

  /** Whether all that were sent have changed tier. */
  public boolean allArrived() {
    return arrived.get() >= next;
  }

  /** Waits until all that were sent have changed tier. */
  public void awaitAll(Duration patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!allArrived()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException(
            "%,d of %,d leads have not arrived".formatted(next - arrived.get(), next));
      }
      Thread.sleep(20);
    }
  }

  /** How long those took that were sent between two others, in milliseconds. */
  public Samples latencies(int from, int to) {
    Samples samples = new Samples();
    for (int lead = from; lead < to; lead++) {
      samples.add(took.get(lead) / 1e6);
    }
    return samples;
  }
}
