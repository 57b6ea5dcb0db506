package io.leadscorer.wire;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Steps through the lines of a stream without decoding them: UTF-8 is checked by who parses them. */
final class ByteLines implements Closeable {

  private final InputStream in;
  private byte[] buffer = new byte[1 << 16];
  private int limit;
  private int start;
  private int end;
  private int next;

  ByteLines(InputStream in) {
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

  /** Holds the line from {@link #offset} until the next step. */
  byte[] bytes() {
    return buffer;
  }

  int offset() {
    return start;
  }

  int length() {
    return end - start;
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
