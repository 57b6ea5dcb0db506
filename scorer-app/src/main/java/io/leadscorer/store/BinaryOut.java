package io.leadscorer.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the parts of a binary layout one after another; numbers take as few bytes as they need.
 */
final class BinaryOut {
  private byte[] bytes;
  private int size;

  BinaryOut(int expectedSize) {
    bytes = new byte[expectedSize];
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  void octet(int value) {
    room(1);
    bytes[size++] = (byte) value;
  }

  /** A number that is mostly small; negative ones cost no more. */
  void number(long value) {
    long zigzag = (value << 1) ^ (value >> 63);
    room(10);
    // Of all that is done to a lead this is done most: in locals it costs half.
    byte[] to = bytes;
    int end = size;
    while ((zigzag & ~0x7FL) != 0) {
      to[end++] = (byte) (zigzag | 0x80);
      zigzag >>>= 7;
    }
    to[end++] = (byte) zigzag;
    size = end;
  }

  void flag(boolean value) {
    octet(value ? 1 : 0);
  }

  void text(String value) {
    octets(value.getBytes(StandardCharsets.UTF_8));
  }

  /** Bytes of another layout. */
  void octets(byte[] value) {
    number(value.length);
    room(value.length);
    System.arraycopy(value, 0, bytes, size, value.length);
    size += value.length;
  }

  void optionalText(@Nullable String value) {
    flag(value != null);
    if (value != null) {
      text(value);
    }
  }

  void optionalNumber(@Nullable Long value) {
    flag(value != null);
    if (value != null) {
      number(value);
    }
  }

  void optionalFlag(@Nullable Boolean value) {
    octet(value == null ? 2 : value ? 1 : 0);
  }

  void texts(Map<String, String> values) {
    number(values.size());
    values.forEach(
        (key, value) -> {
          text(key);
          text(value);
        });
  }

  private void room(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }
}
