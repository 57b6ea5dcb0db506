package io.leadscorer.runtime.dev;

import io.leadscorer.catalog.Topics;
import io.leadscorer.runtime.ReliableSends;
import io.leadscorer.runtime.Ticks;
import io.leadscorer.wire.confluent.RecordSerdes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Sends sample traffic and, behind it, the ticks of the simulated clock: a tick is told only when
 * all that happened before it is in the log.
 */
final class DevFeed {
  private final ReliableSends sends;
  private final Topics topics;
  private final Ticks ticks;
  private final Serializer<SpecificRecord> serializer;
  private long sent;

  DevFeed(ReliableSends sends, Topics topics, RecordSerdes serdes) {
    this.sends = sends;
    this.topics = topics;
    this.ticks = new Ticks(sends, topics.name(Topics.SCORER_CLOCK));
    this.serializer = serdes.serializer();
  }

  /** Sends what happened up to an instant, then tells the clock. */
  void send(List<Sample> samples, long instant) {
    for (Sample sample : samples) {
      String topic = topics.name(sample.topic());
      sends.send(
          new ProducerRecord<>(
              topic,
              null,
              sample.at(),
              sample.key().getBytes(StandardCharsets.UTF_8),
              serializer.serialize(topic, sample.value())));
      sent++;
    }
    sends.flush();
    ticks.tell(instant);
  }

  /** How many records were sent, ticks not counted. */
  long sent() {
    return sent;
  }
}
