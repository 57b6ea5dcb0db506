package io.leadscorer.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.leadscorer.topology.ingest.DeadLetter;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Puts records that could not be delivered among the dead letters, as they were received. */
public final class GivenUp {
  /** Why, for machines. */
  public static final String REASON = "not_delivered";

  private final Producer<byte[], byte[]> producer;
  private final String topic;

  /**
   * @param topic of the dead letters
   */
  public GivenUp(Producer<byte[], byte[]> producer, String topic) {
    this.producer = producer;
    this.topic = topic;
  }

  /** Puts one there, and returns when it is. */
  public void add(ConsumerRecord<byte[], byte[]> record, String detail)
      throws InterruptedException {
    Headers headers = new RecordHeaders(record.headers().toArray());
    put(headers, DeadLetter.REASON, REASON);
    put(headers, DeadLetter.DETAIL, detail);
    put(headers, DeadLetter.TOPIC, record.topic());
    put(headers, DeadLetter.PARTITION, Integer.toString(record.partition()));
    put(headers, DeadLetter.OFFSET, Long.toString(record.offset()));
    try {
      producer
          .send(
              new ProducerRecord<>(
                  topic, null, record.timestamp(), record.key(), record.value(), headers))
          .get();
    } catch (ExecutionException e) {
      throw new KafkaException("a dead letter could not be written", e.getCause());
    }
  }

  private static void put(Headers headers, String name, String value) {
    headers.remove(name).add(name, value.getBytes(UTF_8));
  }
}
