package io.leadscorer.runtime;

import io.leadscorer.catalog.Topics;
import io.leadscorer.topology.models.Announcement;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes on what is published on {@code scoring-models} to every partition, at the time of the
 * clock, so that each takes it at one place among its records. Every instance passes on everything
 * from the beginning: a partition takes each record once.
 */
final class ModelAnnouncer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ModelAnnouncer.class);

  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Clients clients;
  private final ReliableSends sends;
  private final LongSupplier clock;
  private final String source;
  private final String target;
  private final Thread thread = new Thread(this::run, "scorer-models");
  private volatile boolean closed;

  /**
   * @param clock the instant at which a model that was just published is to come into force, in UTC
   *     milliseconds; a partition that is past it takes it where its own clock stands
   */
  ModelAnnouncer(Clients clients, ReliableSends sends, Topics topics, LongSupplier clock) {
    this.clients = clients;
    this.sends = sends;
    this.clock = clock;
    this.source = topics.name(Topics.SCORING_MODELS);
    this.target = topics.name(Topics.SCORER_MODELS);
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  private void run() {
    while (!closed) {
      try (Consumer<byte[], byte[]> consumer = clients.consumer(new ByteArrayDeserializer())) {
        announce(consumer);
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        if (closed) {
          return;
        }
        LOG.warn("models cannot be passed on: {}; it is tried again", e.getMessage());
        pause();
      }
    }
  }

  /** Passes on all there is, and what comes; again from the beginning if that fails. */
  private void announce(Consumer<byte[], byte[]> consumer) throws InterruptedException {
    List<TopicPartition> partitions = TopicPartitions.of(consumer, source);
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    while (!closed) {
      boolean any = false;
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        announce(record);
        any = true;
      }
      if (any) {
        sends.flush();
      }
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    }
  }

  private void announce(ConsumerRecord<byte[], byte[]> record) {
    byte[] value =
        new Announcement(record.partition(), record.offset(), record.key(), record.value()).write();
    byte[] key =
        ByteBuffer.allocate(Integer.BYTES + Long.BYTES)
            .putInt(record.partition())
            .putLong(record.offset())
            .array();
    long at = clock.getAsLong();
    int count = sends.partitions(target);
    for (int partition = 0; partition < count; partition++) {
      sends.send(new ProducerRecord<>(target, partition, at, key, value));
    }
  }

  private void pause() {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    try {
      thread.join(Duration.ofSeconds(10).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
