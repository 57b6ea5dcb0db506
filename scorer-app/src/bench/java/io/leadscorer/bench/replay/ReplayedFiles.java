package io.leadscorer.bench.replay;

import io.leadscorer.bench.cluster.Backlog;
import io.leadscorer.events.CompanyProfile;
import io.leadscorer.events.LeadEvent;
import io.leadscorer.events.LeadProfile;
import io.leadscorer.events.SalesActivity;
import io.leadscorer.wire.AvroJson;
import io.leadscorer.wire.JsonLine;
import io.leadscorer.wire.JsonLineReader;
import io.leadscorer.wire.JsonLineWriter;
import io.leadscorer.wire.JsonLines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/**
 * The files of a folder that a replay takes, by its options; those that are absent are left out.
 */
final class ReplayedFiles {
  /** What is given in the environment in place of made-up events. */
  private static final String FOLDER = "BENCHMARK_DATA";

  private static final Backlog MADE_UP = Backlog.ofAnHour(400_000, 100_000, 20260302);

  private static final Map<String, Class<? extends SpecificRecord>> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put("companies", CompanyProfile.class);
    KINDS.put("leads", LeadProfile.class);
    KINDS.put("activities", SalesActivity.class);
    KINDS.put("events", LeadEvent.class);
  }

  private final Path folder;

  private ReplayedFiles(Path folder) {
    this.folder = folder;
  }

  /** Those of the folder that the environment names, or made-up events. */
  static ReplayedFiles open(Path scratch) throws IOException {
    String given = System.getenv(FOLDER);
    return given == null ? madeUp(scratch) : new ReplayedFiles(Path.of(given));
  }

  private static ReplayedFiles madeUp(Path scratch) throws IOException {
    ReplayedFiles files = new ReplayedFiles(scratch);
    try (JsonLineWriter<LeadEvent> out =
        JsonLines.write(files.file("events"), AvroJson.of(LeadEvent.class))) {
      MADE_UP.tell(
          (event, at) -> {
            try {
              out.write(event, at);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
    return files;
  }

  private Path file(String kind) {
    return folder.resolve(kind + ".jsonl.gz");
  }

  /** As options of {@code replay}. */
  List<String> options() {
    List<String> options = new ArrayList<>();
    for (String kind : KINDS.keySet()) {
      if (Files.exists(file(kind))) {
        options.add("--" + kind);
        options.add(file(kind).toString());
      }
    }
    return options;
  }

  /** Parses every line and keeps none; how many there are. */
  long parse() throws IOException {
    long lines = 0;
    for (Map.Entry<String, Class<? extends SpecificRecord>> kind : KINDS.entrySet()) {
      if (Files.exists(file(kind.getKey()))) {
        lines += parse(file(kind.getKey()), kind.getValue());
      }
    }
    return lines;
  }

  private static <T extends SpecificRecord> long parse(Path file, Class<T> type)
      throws IOException {
    long lines = 0;
    try (JsonLineReader<T> reader = JsonLines.read(file, AvroJson.of(type))) {
      while (reader.hasNext()) {
        lines += reader.next() instanceof JsonLine.Value<T> ? 1 : 0;
      }
    }
    return lines;
  }

  /** When the last of the events happened. */
  Instant latest() throws IOException {
    Instant latest = Instant.EPOCH;
    try (JsonLineReader<LeadEvent> reader =
        JsonLines.read(file("events"), AvroJson.of(LeadEvent.class))) {
      while (reader.hasNext()) {
        if (reader.next() instanceof JsonLine.Value<LeadEvent> event
            && event.value().getOccurredAt().isAfter(latest)) {
          latest = event.value().getOccurredAt();
        }
      }
    }
    return latest;
  }
}
