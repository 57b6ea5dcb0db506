package io.leadscorer.replay;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.leadscorer.catalog.Topic;
import io.leadscorer.catalog.Topics;
import io.leadscorer.domain.score.Outcome;
import io.leadscorer.wire.AvroJson;
import io.leadscorer.wire.Emission;
import io.leadscorer.wire.Emissions;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;

/**
 * Writes outcomes as they would stand in the output topics, one file of JSON Lines a topic. A null
 * value, which says that a topic holds nothing under its key any more, is a line with {@code
 * "tombstone":true}.
 */
final class OutputFiles implements Closeable {
  private final Map<Topic, Writer> files = new LinkedHashMap<>();
  private final Map<Class<?>, AvroJson<SpecificRecord>> shapes = new HashMap<>();

  private OutputFiles() {}

  /** Opens the files in a folder, which is made if it is missing, in place of what they hold. */
  static OutputFiles in(Path folder) throws IOException {
    Files.createDirectories(folder);
    OutputFiles files = new OutputFiles();
    try {
      for (Topic topic : Topics.OUTPUTS) {
        if (!topic.equals(Topics.DEAD_LETTERS)) {
          files.files.put(topic, Files.newBufferedWriter(file(folder, topic)));
        }
      }
      return files;
    } catch (IOException e) {
      files.close();
      throw e;
    }
  }

  /** The file of a topic. */
  static Path file(Path folder, Topic topic) {
    return folder.resolve(topic.name() + ".jsonl");
  }

  void write(Outcome outcome) {
    try {
      for (Emission emission : Emissions.of(outcome)) {
        Writer file = Objects.requireNonNull(files.get(emission.topic()));
        SpecificRecord record = emission.record();
        file.write(record == null ? tombstone(outcome) : shape(record).write(record));
        file.write('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked") // a shape is asked for by the class it was made of
  private AvroJson<SpecificRecord> shape(SpecificRecord record) {
    return shapes.computeIfAbsent(
        record.getClass(),
        type -> (AvroJson<SpecificRecord>) (AvroJson<?>) AvroJson.of(record.getClass()));
  }

  private static String tombstone(Outcome outcome) {
    return "{\"lead_id\":\"%s\",\"effective_at\":\"%s\",\"tombstone\":true}"
        .formatted(
            new String(JsonStringEncoder.getInstance().quoteAsString(outcome.leadId())),
            Instant.ofEpochMilli(outcome.effectiveAt()));
  }

  @Override
  public void close() throws IOException {
    IOException failure = null;
    for (Writer file : files.values()) {
      try {
        file.close();
      } catch (IOException e) {
        failure = failure == null ? e : failure;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
