package io.leadscorer.replay;

import io.leadscorer.catalog.Topic;
import io.leadscorer.catalog.Topics;
import io.leadscorer.domain.score.Outcome;
import io.leadscorer.events.AnomalyAlert;
import io.leadscorer.events.Handoff;
import io.leadscorer.events.LeadScore;
import io.leadscorer.events.LifecycleChange;
import io.leadscorer.events.NurtureMembership;
import io.leadscorer.events.SlaEscalation;
import io.leadscorer.events.TierChange;
import io.leadscorer.wire.AvroJson;
import io.leadscorer.wire.Emission;
import io.leadscorer.wire.Emissions;
import io.leadscorer.wire.JsonLineWriter;
import io.leadscorer.wire.JsonLines;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
  private final Map<Topic, OutputFile<?>> files = new LinkedHashMap<>();

  private OutputFiles() {}

  /** Opens the files in a folder, which is made if it is missing, in place of what they hold. */
  static OutputFiles in(Path folder) throws IOException {
    Files.createDirectories(folder);
    OutputFiles files = new OutputFiles();
    try {
      files.open(folder, Topics.TIER_CHANGES, TierChange.class);
      files.open(folder, Topics.HOT_MQL, TierChange.class);
      files.open(folder, Topics.LEAD_SCORES, LeadScore.class);
      files.open(folder, Topics.LONG_TERM_NURTURE, NurtureMembership.class);
      files.open(folder, Topics.HANDOFFS, Handoff.class);
      files.open(folder, Topics.SLA_ESCALATIONS, SlaEscalation.class);
      files.open(folder, Topics.LIFECYCLE_CHANGES, LifecycleChange.class);
      files.open(folder, Topics.ANOMALY_ALERTS, AnomalyAlert.class);
      return files;
    } catch (IOException e) {
      files.close();
      throw e;
    }
  }

  private <T extends SpecificRecord> void open(Path folder, Topic topic, Class<T> type)
      throws IOException {
    files.put(
        topic, new OutputFile<>(type, JsonLines.write(file(folder, topic), AvroJson.of(type))));
  }

  /** The file of a topic. */
  static Path file(Path folder, Topic topic) {
    return folder.resolve(topic.name() + ".jsonl");
  }

  void write(Outcome outcome) {
    try {
      for (Emission emission : Emissions.of(outcome)) {
        Objects.requireNonNull(files.get(emission.topic())).write(emission, outcome);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file of one topic, whose records are of one class. */
  private record OutputFile<T extends SpecificRecord>(Class<T> type, JsonLineWriter<T> lines) {
    private void write(Emission emission, Outcome outcome) throws IOException {
      SpecificRecord record = emission.record();
      if (record == null) {
        lines.writeWithdrawal(emission.key(), outcome.effectiveAt());
      } else {
        lines.write(type.cast(record));
      }
    }
  }

  @Override
  public void close() throws IOException {
    IOException failure = null;
    for (OutputFile<?> file : files.values()) {
      try {
        file.lines().close();
      } catch (IOException e) {
        failure = failure == null ? e : failure;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
