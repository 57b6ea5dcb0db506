package io.leadscorer.runtime;

import io.leadscorer.catalog.Topics;
import io.leadscorer.topology.models.Announcement;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
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
  private static final Duration LONGEST_CLOSE = Duration.ofSeconds(10);

  private final Clients clients;
  private final ReliableSends sends;
  private final LongSupplier clock;
  private final String source;
  private final String target;
  private final Thread thread = new Thread(this::run, "scorer-models");
  private final AtomicReference<@Nullable Consumer<byte[], byte[]>> reading =
      new AtomicReference<>();
  private final CountDownLatch closing = new CountDownLatch(1);

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
    while (isOpen()) {
      try (Consumer<byte[], byte[]> consumer = clients.consumer(new ByteArrayDeserializer())) {
        reading.set(consumer);
        announce(consumer);
      } catch (WakeupException e) {
        return;
      } catch (RuntimeException e) {
        LOG.warn("models cannot be passed on: {}; it is tried again", e.getMessage());
        pause();
      }
    }
  }

  private boolean isOpen() {
    return closing.getCount() > 0;
  }

  /** Passes on all there is, and what comes; again from the beginning if that fails. */
  private void announce(Consumer<byte[], byte[]> consumer) {
    List<TopicPartition> partitions = TopicPartitions.of(consumer, source);
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    while (isOpen()) {
      ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
      if (!records.isEmpty()) {
        records.forEach(this::announce);
        sends.flush();
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
      closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closing.countDown();
    Consumer<byte[], byte[]> consumer = reading.get();
    if (consumer != null) {
      consumer.wakeup();
    }
    try {
      thread.join(LONGEST_CLOSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
