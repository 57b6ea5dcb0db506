package io.leadscorer.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.catalog.Topic;
import io.leadscorer.catalog.Topics;
import io.leadscorer.cli.Program;
import io.leadscorer.config.ScorerConfig;
import io.leadscorer.events.LeadScore;
import io.leadscorer.events.TierChange;
import io.leadscorer.wire.AvroJson;
import io.leadscorer.wire.JsonLine;
import io.leadscorer.wire.JsonLineReader;
import io.leadscorer.wire.JsonLines;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import picocli.CommandLine;

/** What an offline replay tells of the logs of a cluster, exported as users do it. */
final class Replayed {
  private final Path out;

  private Replayed(Path out) {
    this.out = out;
  }

  /**
   * Exports a cluster's topics and replays them.
   *
   * @param model file of the scoring model
   * @param routing file of the terms of handing leads over
   */
  static Replayed of(ScorerConfig config, Path folder, Path model, Path routing, long until) {
    Path exported = folder.resolve("exported");
    Path properties = folder.resolve("export.properties");
    write(
        properties,
        "bootstrap.servers=%s\nschema.registry.url=%s\ntopics.prefix=%s\nprofile.grace=%dms\n"
            .formatted(
                config.bootstrapServers(),
                config.schemaRegistryUrl(),
                config.topicsPrefix(),
                config.profileGrace().toMillis()));
    run("export", "--config", properties.toString(), "--out", exported.toString());
    Path out = folder.resolve("replayed");
    run(
        "replay",
        "--reps",
        exported.resolve("sales-reps.jsonl").toString(),
        "--routing",
        routing.toString(),
        "--companies",
        exported.resolve("company-profiles.jsonl").toString(),
        "--leads",
        exported.resolve("lead-profiles.jsonl").toString(),
        "--activities",
        exported.resolve("sales-activities.jsonl").toString(),
        "--events",
        exported.resolve("lead-events.jsonl").toString(),
        "--model",
        model.toString(),
        "--ledger-retention",
        "3650d",
        "--until",
        Long.toString(until),
        "--out",
        out.toString());
    return new Replayed(out);
  }

  private static void run(String... arguments) {
    StringWriter told = new StringWriter();
    CommandLine program = Program.commandLine(true);
    program.setOut(new PrintWriter(told));
    program.setErr(new PrintWriter(told));
    assertThat(program.execute(arguments)).as("%s", told).isZero();
  }

  Map<String, List<TierChange>> tierChanges() {
    return read(Topics.TIER_CHANGES, TierChange.class, TierChange::getLeadId);
  }

  Map<String, List<LeadScore>> scores() {
    return read(Topics.LEAD_SCORES, LeadScore.class, LeadScore::getLeadId);
  }

  /** The records of a topic. */
  <T extends SpecificRecord> Map<String, List<T>> read(Topic topic, Class<T> type) {
    return read(
        topic, type, record -> (String) record.get(record.getSchema().getField("lead_id").pos()));
  }

  /** The records by lead; null where a tombstone stands. */
  private <T extends SpecificRecord> Map<String, List<T>> read(
      Topic topic, Class<T> type, Function<T, String> leadId) {
    Map<String, List<T>> byLead = new TreeMap<>();
    try (JsonLineReader<T> lines =
        JsonLines.read(out.resolve(topic.name() + ".jsonl"), AvroJson.of(type))) {
      while (lines.hasNext()) {
        JsonLine<T> line = lines.next();
        if (line instanceof JsonLine.Value<T> value) {
          told(byLead, leadId.apply(value.value()), value.value());
        } else if (line instanceof JsonLine.Tombstone<T> tombstone) {
          told(byLead, tombstone.key(), null);
        } else {
          throw new AssertionError(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return byLead;
  }

  private static <T> void told(Map<String, List<T>> byLead, String leadId, T record) {
    byLead.computeIfAbsent(leadId, lead -> new ArrayList<>()).add(record);
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
