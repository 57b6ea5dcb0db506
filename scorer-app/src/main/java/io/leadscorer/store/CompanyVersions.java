package io.leadscorer.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Bytes;

/**
 * Keys of the global store of company profiles. It holds, for each company, one row for every
 * version by the instant from which it holds, and one log of all changes in order of that instant.
 */
final class CompanyVersions {
  private static final byte VERSION = 'v';
  private static final byte CHANGE = 'c';

  /**
   * Value of a version that says the company is no longer known, and of a change that was counted.
   */
  static final byte[] NOTHING = {};

  private CompanyVersions() {}

  /** The version of a company that holds from an instant. */
  static Bytes version(String companyId, long from) {
    byte[] id = OrderedKey.utf8(companyId);
    return Bytes.wrap(
        ByteBuffer.allocate(id.length + 10)
            .put(VERSION)
            .put(id)
            .put((byte) OrderedKey.END)
            .putLong(from)
            .array());
  }

  /** The instant from which a version holds. */
  static long heldFrom(Bytes version) {
    byte[] key = version.get();
    return ByteBuffer.wrap(key).getLong(key.length - Long.BYTES);
  }

  /**
   * A change of a company at an instant.
   *
   * @param offset of the record that brought it: of two at one instant, neither hides the other
   */
  static Bytes change(long at, String companyId, long offset) {
    byte[] id = OrderedKey.utf8(companyId);
    return Bytes.wrap(
        ByteBuffer.allocate(id.length + 17)
            .put(CHANGE)
            .putLong(at)
            .put(id)
            .putLong(offset)
            .array());
  }

  /** The place in the log before all changes at or after an instant. */
  static Bytes changesFrom(long at) {
    return Bytes.wrap(ByteBuffer.allocate(9).put(CHANGE).putLong(at).array());
  }

  static long changedAt(Bytes change) {
    return ByteBuffer.wrap(change.get()).getLong(1);
  }

  static String companyOf(Bytes change) {
    byte[] key = change.get();
    return new String(key, 9, key.length - 17, StandardCharsets.UTF_8);
  }
}
