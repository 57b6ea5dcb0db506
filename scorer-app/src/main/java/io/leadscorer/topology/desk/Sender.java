package io.leadscorer.topology.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * The application that leads and desk tell each other of. A fresh one that computes everything anew
 * on the same topics finds there what the one before told, and leaves it alone: it will tell the
 * same again, in its own time.
 */
public final class Sender {
  private static final String HEADER = "application";

  private final byte[] applicationId;

  public Sender(String applicationId) {
    this.applicationId = applicationId.getBytes(UTF_8);
  }

  /** The headers of what it tells. */
  public Headers headers() {
    return new RecordHeaders().add(HEADER, applicationId);
  }

  /** Whether it told a record, by its headers; what names nobody is older than this header. */
  boolean told(Headers headers) {
    Header header = headers.lastHeader(HEADER);
    return header == null || Arrays.equals(header.value(), applicationId);
  }
}
