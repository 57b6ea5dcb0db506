package io.leadscorer.topology.publish;

import io.leadscorer.catalog.Topics;
import io.leadscorer.topology.ingest.DeadLetter;
import io.leadscorer.wire.CloudEventHeaders;
import io.leadscorer.wire.CloudEventType;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Makes refused records CloudEvents; key and value stay as received. */
public final class PublishDeadLetters extends ContextualProcessor<Object, Object, Object, Object> {
  private final CloudEventHeaders cloudEvents;
  private final OutcomeWatch watch;

  public PublishDeadLetters(CloudEventHeaders cloudEvents, OutcomeWatch watch) {
    this.cloudEvents = cloudEvents;
    this.watch = watch;
  }

  @Override
  public void process(Record<Object, Object> letter) {
    String subject =
        letter.key() instanceof byte[] key ? new String(key, StandardCharsets.UTF_8) : "";
    cloudEvents.set(
        letter.headers(),
        CloudEventType.RECORD_REFUSED,
        id(letter.headers(), subject),
        subject,
        letter.timestamp());
    watch.refused(
        text(letter.headers(), DeadLetter.TOPIC), text(letter.headers(), DeadLetter.REASON));
    watch.sent(Topics.DEAD_LETTERS);
    context().forward(letter);
  }

  /** Where the record came from says which it is, on every replay of the same log. */
  private static String id(Headers headers, String subject) {
    return String.join(
        ":",
        text(headers, DeadLetter.TOPIC),
        text(headers, DeadLetter.PARTITION),
        text(headers, DeadLetter.OFFSET),
        subject);
  }

  private static String text(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
  }
}
