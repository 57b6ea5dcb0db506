package io.leadscorer.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what {@link BinaryOut} wrote. */
final class BinaryIn {
  private final byte[] bytes;
  private int position;

  BinaryIn(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Whether anything follows. */
  boolean hasMore() {
    return position < bytes.length;
  }

  int octet() {
    return bytes[position++] & 0xFF;
  }

  long number() {
    long zigzag = 0;
    int at = position;
    for (int shift = 0; ; shift += 7) {
      byte next = bytes[at++];
      zigzag |= (long) (next & 0x7F) << shift;
      if (next >= 0) {
        position = at;
        return (zigzag >>> 1) ^ -(zigzag & 1);
      }
    }
  }

  int whole() {
    return Math.toIntExact(number());
  }

  boolean flag() {
    return octet() == 1;
  }

  String text() {
    int length = whole();
    String value = new String(bytes, position, length, StandardCharsets.UTF_8);
    position += length;
    return value;
  }

  byte[] octets() {
    int length = whole();
    byte[] value = Arrays.copyOfRange(bytes, position, position + length);
    position += length;
    return value;
  }

  @Nullable String optionalText() {
    return flag() ? text() : null;
  }

  @Nullable Long optionalNumber() {
    return flag() ? Long.valueOf(number()) : null;
  }

  @Nullable Boolean optionalFlag() {
    int value = octet();
    return value == 2 ? null : Boolean.valueOf(value == 1);
  }

  Map<String, String> texts() {
    int size = whole();
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      values.put(text(), text());
    }
    return values;
  }

  /** Refuses bytes of a layout that this release does not know. */
  void expectLayout(int layout, String what) {
    layout(what, layout, layout);
  }

  /** The layout of the bytes, one of those that this release knows; others are refused. */
  int layout(String what, int oldest, int newest) {
    int found = octet();
    if (found < oldest || found > newest) {
      throw new IllegalStateException(
          "%s in layout %d cannot be read by this release, which knows layout %d; run the release that wrote it or reset the application"
              .formatted(what, found, newest));
    }
    return found;
  }
}
