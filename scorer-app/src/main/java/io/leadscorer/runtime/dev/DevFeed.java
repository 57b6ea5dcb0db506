package io.leadscorer.runtime.dev;

import io.leadscorer.catalog.Topics;
import io.leadscorer.runtime.Ticks;
import io.leadscorer.wire.confluent.ConfluentAvroSerializer;
import io.leadscorer.wire.confluent.SchemaRegistry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Sends sample traffic and, behind it, the ticks of the simulated clock: a tick is told only when all
 * that happened before it is in the log.
 */
final class DevFeed {
  private final Producer<byte[], byte[]> producer;
  private final Topics topics;
  private final Ticks ticks;
  private final Serializer<SpecificRecord> serializer;
  private long sent;

  DevFeed(Producer<byte[], byte[]> producer, Topics topics, SchemaRegistry registry) {
    this.producer = producer;
    this.topics = topics;
    this.ticks = new Ticks(producer, topics.name(Topics.SCORER_CLOCK));
    this.serializer = new ConfluentAvroSerializer<>(registry, true);
  }

  /** Sends what happened up to an instant, then tells the clock. */
  void send(List<Sample> samples, long instant) {
    for (Sample sample : samples) {
      String topic = topics.name(sample.topic());
      producer.send(
          new ProducerRecord<>(
              topic,
              null,
              sample.at(),
              sample.key().getBytes(StandardCharsets.UTF_8),
              serializer.serialize(topic, sample.value())));
      sent++;
    }
    producer.flush();
    ticks.tell(instant);
    producer.flush();
  }

  /** How many records were sent, ticks not counted. */
  long sent() {
    return sent;
  }
}
