package io.leadscorer.domain.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where what the desk was told waits until it is sure that nothing earlier comes. */
public interface DeskQueue {

  /**
   * Something that the desk was told.
   *
   * @param at the instant at which it holds
   * @param subject the lead that it is about; empty for what is about a representative
   * @param number in the order in which that was told
   */
  record Entry(long at, String subject, long number, DeskEntry told) implements Comparable<Entry> {
    /** The order in which entries are taken; subjects as their UTF-8 bytes are. */
    @Override
    public int compareTo(Entry other) {
      int order = Long.compare(at, other.at);
      if (order == 0 && !subject.equals(other.subject)) {
        order = Arrays.compareUnsigned(subject.getBytes(UTF_8), other.subject.getBytes(UTF_8));
      }
      return order == 0 ? Long.compare(number, other.number) : order;
    }
  }

  void add(Entry entry);

  /** Takes the first in order of (instant, subject, number), if it is at or before an instant. */
  @Nullable Entry takeFirst(long until);
}
