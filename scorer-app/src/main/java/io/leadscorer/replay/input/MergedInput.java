package io.leadscorer.replay.input;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Files as one log, in the order of {@link LoadedInput}. Files that are in order themselves are
 * streamed, the others are sorted in memory. Bad lines are passed over.
 */
public final class MergedInput implements Iterator<Arrival>, Closeable {
  private final List<Source> sources = new ArrayList<>();
  private final List<Closeable> opened = new ArrayList<>();

  private MergedInput() {}

  /** Opens files that were surveyed up to the same instant. */
  public static MergedInput open(List<SurveyedFile> files, long until) throws IOException {
    MergedInput merged = new MergedInput();
    try {
      // Of sources that offer the same instant the first is taken.
      for (SurveyedFile file :
          files.stream().sorted(Comparator.comparing(f -> f.file().kind())).toList()) {
        merged.sources.add(new Source(merged.lines(file, until), until));
      }
      return merged;
    } catch (RuntimeException e) {
      merged.close();
      throw e;
    }
  }

  private Iterator<? extends InputLine> lines(SurveyedFile file, long until) {
    if (!file.inOrder()) {
      return LoadedInput.load(List.of(file.file()), until).arrivals().iterator();
    }
    InputReader<?> reader = file.file().open();
    opened.add(reader);
    return reader;
  }

  @Override
  public boolean hasNext() {
    return earliest() != null;
  }

  @Override
  public Arrival next() {
    Source earliest = earliest();
    if (earliest == null) {
      throw new NoSuchElementException();
    }
    return earliest.take();
  }

  private @Nullable Source earliest() {
    Source earliest = null;
    long at = Long.MAX_VALUE;
    for (Source source : sources) {
      Arrival head = source.head();
      if (head != null && (earliest == null || head.at() < at)) {
        earliest = source;
        at = head.at();
      }
    }
    return earliest;
  }

  @Override
  public void close() throws IOException {
    for (Closeable file : opened) {
      file.close();
    }
  }

  /** The arrivals of one file, with the next of them in sight. */
  private static final class Source {
    private final Iterator<? extends InputLine> lines;
    private final long until;
    private @Nullable Arrival head;

    Source(Iterator<? extends InputLine> lines, long until) {
      this.lines = lines;
      this.until = until;
    }

    @Nullable Arrival head() {
      while (head == null && lines.hasNext()) {
        if (lines.next() instanceof Arrival arrival && arrival.at() <= until) {
          head = arrival;
        }
      }
      return head;
    }

    Arrival take() {
      Arrival taken = head();
      if (taken == null) {
        throw new NoSuchElementException();
      }
      head = null;
      return taken;
    }
  }
}
