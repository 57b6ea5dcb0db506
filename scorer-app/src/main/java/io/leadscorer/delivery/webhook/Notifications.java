package io.leadscorer.delivery.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadscorer.catalog.Topics;
import io.leadscorer.events.AnomalyAlert;
import io.leadscorer.events.Handoff;
import io.leadscorer.events.LifecycleChange;
import io.leadscorer.events.SlaEscalation;
import io.leadscorer.events.TierChange;
import io.leadscorer.wire.AvroJson;
import io.leadscorer.wire.confluent.RecordSerdes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.Deserializer;

/** Makes notifications of records: CloudEvents 1.0 in the JSON format. */
final class Notifications {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, Shape<?>> shapes = new HashMap<>();

  Notifications(Topics topics, RecordSerdes serdes) {
    add(topics.name(Topics.HOT_MQL), TierChange.class, serdes);
    add(topics.name(Topics.TIER_CHANGES), TierChange.class, serdes);
    add(topics.name(Topics.HANDOFFS), Handoff.class, serdes);
    add(topics.name(Topics.SLA_ESCALATIONS), SlaEscalation.class, serdes);
    add(topics.name(Topics.LIFECYCLE_CHANGES), LifecycleChange.class, serdes);
    add(topics.name(Topics.ANOMALY_ALERTS), AnomalyAlert.class, serdes);
  }

  private <T extends SpecificRecord> void add(String topic, Class<T> type, RecordSerdes serdes) {
    shapes.put(topic, new Shape<>(serdes.deserializer(type), AvroJson.of(type)));
  }

  private record Shape<T extends SpecificRecord>(Deserializer<T> payload, AvroJson<T> json) {
    private Notification notification(ConsumerRecord<byte[], byte[]> record) {
      T data = payload.deserialize(record.topic(), record.value());
      String id = header(record, "ce_id");
      ObjectNode event =
          JSON.createObjectNode()
              .put("specversion", "1.0")
              .put("id", id)
              .put("source", header(record, "ce_source"))
              .put("type", header(record, "ce_type"))
              .put("subject", header(record, "ce_subject"))
              .put("time", header(record, "ce_time"))
              .put("datacontenttype", "application/json");
      try {
        event.set("data", JSON.readTree(json.write(data)));
        return new Notification(
            id, header(record, "ce_type"), JSON.writeValueAsString(event), data);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * What a record is posted as.
   *
   * @throws io.leadscorer.wire.confluent.MalformedPayloadException if it cannot be read
   */
  Notification of(ConsumerRecord<byte[], byte[]> record) {
    return Objects.requireNonNull(shapes.get(record.topic()), record.topic()).notification(record);
  }

  private static String header(ConsumerRecord<?, ?> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), UTF_8);
  }
}
