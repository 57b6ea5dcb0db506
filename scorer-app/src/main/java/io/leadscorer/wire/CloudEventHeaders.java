package io.leadscorer.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.header.Headers;

/** Makes output records CloudEvents 1.0 in the Kafka binding's binary mode. Thread-safe. */
public final class CloudEventHeaders {

  private static final List<String> NAMES =
      List.of("ce_specversion", "ce_id", "ce_source", "ce_type", "ce_subject", "ce_time");
  private static final String CONTENT_TYPE = "content-type";
  private static final byte[] SPEC_VERSION = "1.0".getBytes(UTF_8);
  private static final byte[] AVRO = "application/avro".getBytes(UTF_8);

  private final byte[] source;
  private final Map<CloudEventType, byte[]> types = new EnumMap<>(CloudEventType.class);

  /** Records come in groups that hold from one instant. */
  private volatile Time latest = new Time(0, Instant.EPOCH.toString().getBytes(UTF_8));

  @SuppressWarnings("ArrayRecordComponent") // never handed out to be changed
  private record Time(long instant, byte[] text) {}

  /**
   * @param applicationId the Kafka Streams application; {@code ce_source} is {@code
   *     /lead-scorer/{application-id}}
   */
  public CloudEventHeaders(String applicationId) {
    source = ("/lead-scorer/" + applicationId).getBytes(UTF_8);
    for (CloudEventType type : CloudEventType.values()) {
      types.put(type, type.wireName().getBytes(UTF_8));
    }
  }

  /**
   * Sets the headers, in place of any of the same names.
   *
   * @param id the same whenever the same thing is told again, so that consumers can drop repeats
   * @param subject the lead
   * @param effectiveAt the instant it holds from, in UTC milliseconds
   */
  public void set(
      Headers headers, CloudEventType type, String id, String subject, long effectiveAt) {
    // A record forwarded from an input keeps that input's headers, which may hold the same names.
    NAMES.forEach(headers::remove);
    if (type != CloudEventType.RECORD_REFUSED) {
      // What was refused stays of the type that its sender says.
      headers.remove(CONTENT_TYPE);
    }
    add(headers, type, id, subject, effectiveAt);
  }

  /** Sets the headers of a record that has none. */
  public void add(
      Headers headers, CloudEventType type, String id, String subject, long effectiveAt) {
    headers.add("ce_specversion", SPEC_VERSION);
    headers.add("ce_id", id.getBytes(UTF_8));
    headers.add("ce_source", source);
    headers.add("ce_type", Objects.requireNonNull(types.get(type)));
    headers.add("ce_subject", subject.getBytes(UTF_8));
    headers.add("ce_time", time(effectiveAt));
    if (type.hasValue()) {
      headers.add(CONTENT_TYPE, AVRO);
    }
  }

  private byte[] time(long instant) {
    Time known = latest;
    if (known.instant != instant) {
      known = new Time(instant, Instant.ofEpochMilli(instant).toString().getBytes(UTF_8));
      latest = known;
    }
    return known.text;
  }
}
