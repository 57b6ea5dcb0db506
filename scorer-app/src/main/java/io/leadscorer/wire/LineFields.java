package io.leadscorer.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The fields that a line may carry beside those of its record. */
final class LineFields implements JsonRecord.OtherFields {

  static final String RECEIVED_AT = "received_at";
  static final String TOMBSTONE = "tombstone";

  private final @Nullable String tombstoneKey;
  private @Nullable Instant receivedAt;
  private boolean tombstone;

  /**
   * @param tombstoneKey field that names the key of a {@code tombstone} line; null where a file has
   *     no such lines
   */
  LineFields(@Nullable String tombstoneKey) {
    this.tombstoneKey = tombstoneKey;
  }

  void reset() {
    receivedAt = null;
    tombstone = false;
  }

  @Nullable Instant receivedAt() {
    return receivedAt;
  }

  boolean tombstone() {
    return tombstone;
  }

  @Override
  public boolean take(String name, JsonParser parser) throws IOException {
    if (name.equals(RECEIVED_AT)) {
      receivedAt = (Instant) JsonScalar.INSTANT.read(parser);
      return true;
    }
    if (name.equals(TOMBSTONE) && tombstoneKey != null) {
      JsonScalar.BOOLEAN.read(parser);
      tombstone = parser.currentToken() == JsonToken.VALUE_TRUE;
      return true;
    }
    return false;
  }

  @Override
  public boolean excuse(String missing) {
    return tombstone && !missing.equals(tombstoneKey);
  }
}
