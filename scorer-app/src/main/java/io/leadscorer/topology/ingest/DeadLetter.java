package io.leadscorer.topology.ingest;

import io.leadscorer.domain.flow.Refusal;
import io.leadscorer.topology.models.Announcement;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * A refused record on its way to the dead letters: key and value as received, where it came from
 * and why it was refused in headers.
 */
public final class DeadLetter {
  public static final String REASON = "leadscorer.reason";
  public static final String DETAIL = "leadscorer.detail";
  public static final String TOPIC = "leadscorer.topic";
  public static final String PARTITION = "leadscorer.partition";
  public static final String OFFSET = "leadscorer.offset";

  private DeadLetter() {}

  /** A record that a step refused while it was taking it. */
  public static Record<Object, Object> of(
      Record<?, ?> received,
      byte @Nullable [] key,
      byte @Nullable [] payload,
      RecordMetadata origin,
      Refusal refusal) {
    Record<Object, Object> letter =
        letter(key, payload, received.headers(), received.timestamp(), origin.topic(), refusal);
    put(letter.headers(), PARTITION, Integer.toString(origin.partition()));
    put(letter.headers(), OFFSET, Long.toString(origin.offset()));
    return letter;
  }

  /** A company's profile, which no single task takes: it is known by topic and key alone. */
  public static Record<Object, Object> ofCompany(
      String topic, String companyId, byte[] payload, long at) {
    Refusal refusal =
        new Refusal(
            Refusal.MALFORMED,
            "the payload cannot be read as the CompanyProfile of the record's key");
    return letter(
        companyId.getBytes(StandardCharsets.UTF_8),
        payload,
        new RecordHeaders(),
        at,
        topic,
        refusal);
  }

  /** What was published as a model, of which every partition was told. */
  public static Record<Object, Object> ofModel(
      String topic, Announcement announcement, long at, Refusal refusal) {
    Record<Object, Object> letter =
        letter(announcement.key(), announcement.text(), new RecordHeaders(), at, topic, refusal);
    put(letter.headers(), PARTITION, Integer.toString(announcement.partition()));
    put(letter.headers(), OFFSET, Long.toString(announcement.offset()));
    return letter;
  }

  @SuppressWarnings("NullAway") // Kafka's Record takes null keys and values
  private static Record<Object, Object> letter(
      byte @Nullable [] key,
      byte @Nullable [] payload,
      Headers received,
      long timestamp,
      String topic,
      Refusal refusal) {
    Headers headers = new RecordHeaders(received.toArray());
    put(headers, REASON, refusal.reason());
    put(headers, DETAIL, refusal.detail());
    put(headers, TOPIC, topic);
    return new Record<>(key, payload, timestamp, headers);
  }

  private static void put(Headers headers, String name, String value) {
    headers.remove(name);
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
