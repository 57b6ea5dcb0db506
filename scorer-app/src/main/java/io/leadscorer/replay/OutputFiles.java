package io.leadscorer.replay;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.leadscorer.catalog.Topic;
import io.leadscorer.catalog.Topics;
import io.leadscorer.domain.score.Outcome;
import io.leadscorer.events.LeadScore;
import io.leadscorer.events.NurtureMembership;
import io.leadscorer.events.TierChange;
import io.leadscorer.wire.AvroJson;
import io.leadscorer.wire.OutputRecords;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * Writes outcomes as they would stand in the output topics, one file of JSON Lines a topic. A null
 * value, which says that a topic holds nothing under its key any more, is a line with {@code
 * "tombstone":true}.
 */
final class OutputFiles implements Closeable {
  private static final AvroJson<TierChange> CHANGES = AvroJson.of(TierChange.class);
  private static final AvroJson<LeadScore> SCORES = AvroJson.of(LeadScore.class);
  private static final AvroJson<NurtureMembership> MEMBERSHIPS =
      AvroJson.of(NurtureMembership.class);

  private final Writer tierChanges;
  private final Writer hotMql;
  private final Writer leadScores;
  private final Writer nurture;

  private OutputFiles(Path folder) throws IOException {
    this.tierChanges = open(folder, Topics.TIER_CHANGES);
    this.hotMql = open(folder, Topics.HOT_MQL);
    this.leadScores = open(folder, Topics.LEAD_SCORES);
    this.nurture = open(folder, Topics.LONG_TERM_NURTURE);
  }

  /** Opens the files in a folder, which is made if it is missing, in place of what they hold. */
  static OutputFiles in(Path folder) throws IOException {
    Files.createDirectories(folder);
    return new OutputFiles(folder);
  }

  /** The file of a topic. */
  static Path file(Path folder, Topic topic) {
    return folder.resolve(topic.name() + ".jsonl");
  }

  private static Writer open(Path folder, Topic topic) throws IOException {
    return Files.newBufferedWriter(file(folder, topic));
  }

  void write(Outcome outcome) {
    try {
      writeByKind(outcome);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void writeByKind(Outcome outcome) throws IOException {
    if (outcome instanceof Outcome.TierChange change) {
      String line = CHANGES.write(OutputRecords.tierChange(change));
      write(tierChanges, line);
      if (change.hotMql()) {
        write(hotMql, line);
      }
    } else if (outcome instanceof Outcome.ScoreUpdate update) {
      write(leadScores, SCORES.write(OutputRecords.leadScore(update)));
    } else if (outcome instanceof Outcome.NurtureJoined joined) {
      write(nurture, MEMBERSHIPS.write(OutputRecords.nurtureMembership(joined)));
    } else if (outcome instanceof Outcome.NurtureLeft) {
      write(nurture, tombstone(outcome));
    } else if (outcome instanceof Outcome.Erased) {
      write(leadScores, tombstone(outcome));
      write(nurture, tombstone(outcome));
    }
  }

  private static String tombstone(Outcome outcome) {
    return "{\"lead_id\":\"%s\",\"effective_at\":\"%s\",\"tombstone\":true}"
        .formatted(
            new String(JsonStringEncoder.getInstance().quoteAsString(outcome.leadId())),
            Instant.ofEpochMilli(outcome.effectiveAt()));
  }

  private static void write(Writer file, String line) throws IOException {
    file.write(line);
    file.write('\n');
  }

  @Override
  public void close() throws IOException {
    try (tierChanges;
        hotMql;
        leadScores) {
      nurture.close();
    }
  }
}
