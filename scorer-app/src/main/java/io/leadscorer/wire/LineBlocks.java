package io.leadscorer.wire;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Cuts a file at ends of lines, so that its blocks can be parsed apart from each other. */
public final class LineBlocks implements Closeable {
  private final InputStream in;
  private final int size;
  private byte[] begun = {};
  private long nextLine = 1;
  private boolean ended;

  /**
   * Blocks of about so many bytes, and of a line at least.
   *
   * @param in is closed with them
   */
  LineBlocks(InputStream in, int size) {
    this.in = in;
    this.size = size;
  }

  /** The next block; null when there is none. */
  public @Nullable LineBlock next() throws IOException {
    byte[] text = Arrays.copyOf(begun, begun.length + size);
    int length = begun.length;
    int cut = 0;
    while (cut == 0 && !ended) {
      if (length == text.length) {
        text = Arrays.copyOf(text, 2 * text.length);
      }
      int read = in.readNBytes(text, length, text.length - length);
      length += read;
      ended = length < text.length;
      cut = ended ? length : afterLastLine(text, length - read, length);
    }
    if (cut == 0) {
      return null;
    }
    begun = Arrays.copyOfRange(text, cut, length);
    LineBlock block = new LineBlock(nextLine, text, cut);
    for (int at = 0; at < cut; at++) {
      if (text[at] == '\n') {
        nextLine++;
      }
    }
    return block;
  }

  /** Where the last line ends that does, of those that end in a range; 0 for none. */
  private static int afterLastLine(byte[] text, int from, int to) {
    int end = to;
    while (end > from && text[end - 1] != '\n') {
      end--;
    }
    return end > from ? end : 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
