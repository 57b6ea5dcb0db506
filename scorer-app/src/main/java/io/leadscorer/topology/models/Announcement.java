package io.leadscorer.topology.models;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A record of the topic of models as it is passed on to every partition.
 *
 * @param partition of the topic of models
 * @param offset there
 * @param key as received; null where it had none
 * @param text as received; null where a model was retired
 */
@SuppressWarnings("ArrayRecordComponent") // carried through untouched
public record Announcement(
    int partition, long offset, byte @Nullable [] key, byte @Nullable [] text) {
  private static final int NONE = -1;

  /** The bytes of it. */
  public byte[] write() {
    ByteBuffer bytes =
        ByteBuffer.allocate(
            2 * Integer.BYTES + Long.BYTES + length(key) + Integer.BYTES + length(text));
    bytes.putInt(partition).putLong(offset);
    write(key, bytes);
    write(text, bytes);
    return bytes.array();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws java.nio.BufferUnderflowException where the bytes are none of it
   */
  public static Announcement read(byte[] written) {
    ByteBuffer bytes = ByteBuffer.wrap(written);
    return new Announcement(bytes.getInt(), bytes.getLong(), part(bytes), part(bytes));
  }

  private static int length(byte @Nullable [] part) {
    return part == null ? 0 : part.length;
  }

  private static void write(byte @Nullable [] part, ByteBuffer bytes) {
    bytes.putInt(part == null ? NONE : part.length);
    if (part != null) {
      bytes.put(part);
    }
  }

  private static byte @Nullable [] part(ByteBuffer bytes) {
    int length = bytes.getInt();
    if (length == NONE) {
      return null;
    }
    byte[] part = new byte[length];
    bytes.get(part);
    return part;
  }
}
