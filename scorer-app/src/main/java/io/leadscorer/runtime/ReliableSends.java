package io.leadscorer.runtime;

import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Sends without waiting for each record, and still misses no failure: {@link #flush} and {@link
 * #check} tell of it.
 */
public final class ReliableSends {
  private final Producer<byte[], byte[]> producer;
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

  public ReliableSends(Producer<byte[], byte[]> producer) {
    this.producer = producer;
  }

  /** How many partitions a topic has. */
  public int partitions(String topic) {
    return producer.partitionsFor(topic).size();
  }

  /** Sends a record some time soon. */
  public void send(ProducerRecord<byte[], byte[]> record) {
    Future<RecordMetadata> unused =
        producer.send(
            record,
            (metadata, error) -> {
              if (error != null) {
                failure.compareAndSet(null, error);
              }
            });
  }

  /**
   * Waits until all that was sent is in the log.
   *
   * @throws ClusterException when some of it could not be sent
   */
  public void flush() {
    producer.flush();
    check();
  }

  /**
   * Looks whether all that was sent is in the log or on its way there.
   *
   * @throws ClusterException when some of it could not be sent
   */
  public void check() {
    Exception error = failure.getAndSet(null);
    if (error != null) {
      throw new ClusterException("records could not be sent", error);
    }
  }
}
