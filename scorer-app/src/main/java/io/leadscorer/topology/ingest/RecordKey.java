package io.leadscorer.topology.ingest;

import io.leadscorer.wire.ControlCharacters;
import io.leadscorer.wire.InvalidRecordException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The key of an input record: the id that it is about. */
public final class RecordKey {
  private RecordKey() {}

  /**
   * A key as text.
   *
   * @throws InvalidRecordException if it is missing or holds what no id may
   */
  public static String of(byte @Nullable [] key) {
    if (key == null || key.length == 0) {
      throw new InvalidRecordException(
          "key", "missing; it must be the id that the record is about");
    }
    String text = new String(key, StandardCharsets.UTF_8);
    if (ControlCharacters.isIn(text)) {
      throw new InvalidRecordException("key", "contains a control character");
    }
    return text;
  }
}
