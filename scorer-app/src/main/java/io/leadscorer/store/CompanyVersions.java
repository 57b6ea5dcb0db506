package io.leadscorer.store;

import java.nio.ByteBuffer;
import java.util.Arrays;
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

  /** A change of a company at an instant. */
  static Bytes change(long at, String companyId) {
    byte[] key = OrderedKey.of(at, companyId).get();
    return Bytes.wrap(ByteBuffer.allocate(1 + key.length).put(CHANGE).put(key).array());
  }

  static long changedAt(Bytes change) {
    return OrderedKey.instantOf(ordered(change));
  }

  static String companyOf(Bytes change) {
    return OrderedKey.textOf(ordered(change));
  }

  private static Bytes ordered(Bytes change) {
    return Bytes.wrap(Arrays.copyOfRange(change.get(), 1, change.get().length));
  }
}
