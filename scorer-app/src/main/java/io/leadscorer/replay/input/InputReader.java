package io.leadscorer.replay.input;

import io.leadscorer.wire.InvalidRecordException;
import io.leadscorer.wire.JsonLine;
import io.leadscorer.wire.JsonLineReader;
import io.leadscorer.wire.JsonLines;
import io.leadscorer.wire.LineBlock;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;

/**
 * Steps through the lines of a file in their order, checking each. Trouble with the file itself is
 * an {@link InputFileException}.
 *
 * @param <T> the record that the lines hold
 */
public final class InputReader<T extends SpecificRecord> implements Iterator<InputLine>, Closeable {
  private final InputFile file;
  private final LineShape<T> shape;
  private final JsonLineReader<T> lines;

  private InputReader(InputFile file, LineShape<T> shape, JsonLineReader<T> lines) {
    this.file = file;
    this.shape = shape;
    this.lines = lines;
  }

  static <T extends SpecificRecord> InputReader<T> of(LineShape<T> shape, InputFile file) {
    try {
      return new InputReader<>(file, shape, JsonLines.read(file.path(), shape.json()));
    } catch (IOException e) {
      throw InputFileException.unreadable(file, e);
    }
  }

  static <T extends SpecificRecord> InputReader<T> of(
      LineShape<T> shape, InputFile file, LineBlock block) {
    return new InputReader<>(file, shape, JsonLines.read(file.path(), block, shape.json()));
  }

  @Override
  public boolean hasNext() {
    try {
      return lines.hasNext();
    } catch (UncheckedIOException e) {
      throw InputFileException.unreadable(file, Objects.requireNonNullElse(e.getCause(), e));
    }
  }

  @Override
  public InputLine next() {
    try {
      return checked(lines.next());
    } catch (UncheckedIOException e) {
      throw InputFileException.unreadable(file, Objects.requireNonNullElse(e.getCause(), e));
    }
  }

  private InputLine checked(JsonLine<T> line) {
    try {
      if (line instanceof JsonLine.Value<T> value) {
        String key = shape.checked(value.value());
        long at = shape.checkedInstant(value.receivedAt());
        return new Arrival(file.kind(), line.number(), at, key, value.value());
      }
      if (line instanceof JsonLine.Tombstone<T> tombstone) {
        String key = shape.checkedKey(tombstone.key());
        long at = shape.checkedInstant(tombstone.receivedAt());
        return new Arrival(file.kind(), line.number(), at, key, null);
      }
      JsonLine.Problem<T> problem = (JsonLine.Problem<T>) line;
      return bad(line.number(), problem.field(), problem.message());
    } catch (InvalidRecordException e) {
      return bad(line.number(), e.field(), e.problem());
    }
  }

  private BadLine bad(long number, String field, String problem) {
    return new BadLine(file.kind(), file.name(), number, field, problem);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
