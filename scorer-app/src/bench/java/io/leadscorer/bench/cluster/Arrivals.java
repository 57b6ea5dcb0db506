package io.leadscorer.bench.cluster;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads what is committed on a topic, in a thread of its own. */
public final class Arrivals implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(50);

  private final org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer;
  private final Consumer<ConsumerRecord<byte[], byte[]>> reader;
  private final Thread thread;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile boolean open = true;

  /**
   * Begins to read.
   *
   * @param name of the thread
   */
  public Arrivals(
      String name,
      org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer,
      Consumer<ConsumerRecord<byte[], byte[]>> reader) {
    this.consumer = consumer;
    this.reader = reader;
    this.thread = new Thread(this::read, name);
    thread.setDaemon(true);
    thread.start();
  }

  private void read() {
    try (consumer) {
      while (open) {
        consumer.poll(POLL).forEach(reader);
      }
    } finally {
      closed.countDown();
    }
  }

  @Override
  public void close() throws InterruptedException {
    open = false;
    if (!closed.await(10, TimeUnit.SECONDS)) {
      throw new IllegalStateException(thread.getName() + " does not end");
    }
  }
}
