package io.leadscorer.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.Arrays;

/** Steps through the lines of a UTF-8 stream; one that is badly encoded does not spoil the next. */
final class Utf8Lines implements Closeable {

  private static final char BYTE_ORDER_MARK = '\ufeff';

  private final InputStream in;
  private final CharsetDecoder decoder = UTF_8.newDecoder();
  private CharBuffer text = CharBuffer.allocate(0);
  private byte[] buffer = new byte[1 << 16];
  private int limit;
  private int start;
  private int end;
  private int next;

  Utf8Lines(InputStream in) {
    this.in = in;
  }

  /** Moves to the next line; false when there is none. */
  boolean advance() throws IOException {
    start = next;
    int scanned = start;
    while (true) {
      for (int at = scanned; at < limit; at++) {
        if (buffer[at] == '\n') {
          end = at;
          next = at + 1;
          return true;
        }
      }
      scanned = limit - start;
      boolean more = fill();
      scanned += start;
      if (!more) {
        end = limit;
        next = limit;
        return end > start;
      }
    }
  }

  private boolean fill() throws IOException {
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, limit - start);
      limit -= start;
      start = 0;
    }
    if (limit == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int read = in.read(buffer, limit, buffer.length - limit);
    limit += Math.max(read, 0);
    return read >= 0;
  }

  /**
   * The line's text, until the next step.
   *
   * @throws CharacterCodingException when it is not UTF-8
   */
  CharBuffer text() throws CharacterCodingException {
    if (text.capacity() < end - start) {
      text = CharBuffer.allocate(buffer.length);
    }
    text.clear();
    CoderResult result =
        decoder.reset().decode(ByteBuffer.wrap(buffer, start, end - start), text, true);
    if (result.isError()) {
      result.throwException();
    }
    text.flip();
    if (text.hasRemaining() && text.get(text.position()) == BYTE_ORDER_MARK) {
      text.get();
    }
    return text;
  }

  boolean blank() {
    for (int at = start; at < end; at++) {
      if (buffer[at] != ' ' && buffer[at] != '\t' && buffer[at] != '\r') {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
