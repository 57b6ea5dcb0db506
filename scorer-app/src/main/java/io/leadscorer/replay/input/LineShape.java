package io.leadscorer.replay.input;

import io.leadscorer.wire.AvroJson;
import io.leadscorer.wire.InvalidRecordException;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;

/**
 * How the lines of one kind are read and checked.
 *
 * @param keyField holds the key of the record
 * @param check refuses what cannot mean anything
 */
record LineShape<T extends SpecificRecord>(
    AvroJson<T> json, String keyField, int keyPosition, Consumer<T> check) {

  static <T extends SpecificRecord> LineShape<T> of(
      Class<T> type, String keyField, Consumer<T> check) {
    AvroJson<T> json = AvroJson.of(type);
    return new LineShape<>(json, keyField, json.schema().getField(keyField).pos(), check);
  }

  /** The key of a record that is allowed, of whatever instant. */
  String checked(T record) {
    check.accept(record);
    return checkedKey((String) record.get(keyPosition));
  }

  String checkedKey(String key) {
    // Ids are keys, parts of the stores' keys and lines on screens.
    if (key.chars().anyMatch(Character::isISOControl)) {
      throw new InvalidRecordException(keyField, "contains a control character");
    }
    return key;
  }

  long checkedInstant(long at) {
    if (at < 0) {
      throw new InvalidRecordException("received_at", "lies before 1970");
    }
    return at;
  }
}
