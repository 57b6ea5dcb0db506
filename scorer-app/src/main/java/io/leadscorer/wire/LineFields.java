package io.leadscorer.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The fields that a line may carry beside those of its record. */
final class LineFields implements JsonRecord.OtherFields {

  static final String RECEIVED_AT = "received_at";
  static final String ERASED = "erased";

  private final @Nullable String erasableKey;
  private @Nullable Instant receivedAt;
  private boolean erased;

  /**
   * @param erasableKey field that names what an {@code erased} line erases; null where a file has
   *     no such lines
   */
  LineFields(@Nullable String erasableKey) {
    this.erasableKey = erasableKey;
  }

  void reset() {
    receivedAt = null;
    erased = false;
  }

  @Nullable Instant receivedAt() {
    return receivedAt;
  }

  boolean erased() {
    return erased;
  }

  @Override
  public boolean take(String name, JsonParser parser) throws IOException {
    if (name.equals(RECEIVED_AT)) {
      receivedAt = (Instant) JsonScalar.INSTANT.read(parser);
      return true;
    }
    if (name.equals(ERASED) && erasableKey != null) {
      JsonScalar.BOOLEAN.read(parser);
      erased = parser.currentToken() == JsonToken.VALUE_TRUE;
      return true;
    }
    return false;
  }

  @Override
  public boolean excuse(String missing) {
    return erased && !missing.equals(erasableKey);
  }
}
