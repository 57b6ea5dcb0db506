package io.leadscorer.cli.load;

import io.leadscorer.catalog.Topics;
import io.leadscorer.replay.input.Arrival;
import io.leadscorer.replay.input.InputKind;
import io.leadscorer.runtime.ClusterException;
import io.leadscorer.runtime.ReliableSends;
import io.leadscorer.runtime.Ticks;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Sends records to their topics, in order. */
public final class Importer {
  private final Producer<byte[], byte[]> producer;
  private final Topics topics;
  private final Serializer<SpecificRecord> serializer;
  private final @Nullable FileClock clock;
  private final Map<InputKind, Long> sent = new EnumMap<>(InputKind.class);
  private final AtomicReference<@Nullable ClusterException> failure = new AtomicReference<>();

  private Importer(
      Producer<byte[], byte[]> producer,
      Topics topics,
      Serializer<SpecificRecord> serializer,
      boolean fileTime) {
    this.producer = producer;
    this.topics = topics;
    this.serializer = serializer;
    Ticks ticks = new Ticks(new ReliableSends(producer), topics.name(Topics.SCORER_CLOCK));
    this.clock = fileTime ? new FileClock(this::flush, ticks::tell) : null;
  }

  /** The broker says when records came. */
  public static Importer onBrokerTime(
      Producer<byte[], byte[]> producer, Topics topics, Serializer<SpecificRecord> serializer) {
    return new Importer(producer, topics, serializer, false);
  }

  /** Records keep the time of the files, and the scorer's clock follows it. */
  public static Importer onFileTime(
      Producer<byte[], byte[]> producer, Topics topics, Serializer<SpecificRecord> serializer) {
    return new Importer(producer, topics, serializer, true);
  }

  /**
   * Sends a record; it may still be on its way when this returns.
   *
   * @throws ClusterException when this one or an earlier one did not get there
   */
  public void send(Arrival arrival) {
    if (clock != null) {
      clock.before(arrival.at());
    }
    throwFailure();
    String topic = topics.name(arrival.kind().topic());
    SpecificRecord record = arrival.record();
    ProducerRecord<byte[], byte[]> message =
        message(
            topic,
            clock == null ? null : arrival.at(),
            arrival.key().getBytes(StandardCharsets.UTF_8),
            record == null ? null : serializer.serialize(topic, record));
    var unused = producer.send(message, (metadata, e) -> arrived(arrival, e));
    sent.merge(arrival.kind(), 1L, Long::sum);
  }

  @SuppressWarnings("NullAway") // a null value is a tombstone, a null timestamp is now
  private static ProducerRecord<byte[], byte[]> message(
      String topic, @Nullable Long timestamp, byte[] key, byte @Nullable [] value) {
    return new ProducerRecord<>(topic, null, timestamp, key, value);
  }

  private void arrived(Arrival arrival, @Nullable Exception e) {
    if (e != null) {
      failure.compareAndSet(
          null,
          new ClusterException(
              "line %d of the %s was not taken by topic %s"
                  .formatted(
                      arrival.number(), arrival.kind().label(), arrival.kind().topic().name()),
              e));
    }
  }

  /** Ends with the last record: all is in the log when this returns. */
  public void end() {
    if (clock != null) {
      clock.end();
    }
    flush();
  }

  /** Ends at an instant to which the clock goes on. */
  public void end(long until) {
    end();
    if (clock != null) {
      clock.end(until);
    }
    flush();
  }

  private void flush() {
    producer.flush();
    throwFailure();
  }

  private void throwFailure() {
    ClusterException failed = failure.get();
    if (failed != null) {
      throw failed;
    }
  }

  /** How many records were sent, by kind. */
  public Map<InputKind, Long> sent() {
    return sent;
  }
}
