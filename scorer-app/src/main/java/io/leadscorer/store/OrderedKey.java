package io.leadscorer.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.common.utils.Bytes;

/** Keys whose byte order is the order of what they say. */
final class OrderedKey {
  /** Ends a text inside a key; ids never contain it. */
  static final char END = '\0';

  private OrderedKey() {}

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Compares texts as their keys are compared. */
  static int compare(String one, String other) {
    return one.equals(other) ? 0 : Arrays.compareUnsigned(utf8(one), utf8(other));
  }

  /** An instant at or after 1970, then a text. */
  static Bytes of(long instant, String text) {
    byte[] rest = utf8(text);
    return Bytes.wrap(ByteBuffer.allocate(8 + rest.length).putLong(instant).put(rest).array());
  }

  static long instantOf(Bytes key) {
    return ByteBuffer.wrap(key.get()).getLong();
  }

  static String textOf(Bytes key) {
    return new String(key.get(), 8, key.get().length - 8, StandardCharsets.UTF_8);
  }

  /** The first key behind all that begin with an instant at or before this one. */
  static Bytes after(long instant) {
    return of(instant + 1, "");
  }
}
