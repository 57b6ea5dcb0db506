package io.leadscorer.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.modelfile.ModelReader;
import io.leadscorer.replay.input.BadLine;
import io.leadscorer.replay.input.InputFile;
import io.leadscorer.replay.input.InputKind;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Input files of a few lines, replayed. */
final class Scene {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final Map<InputKind, List<String>> lines = new EnumMap<>(InputKind.class);
  private final List<BadLine> badLines = new ArrayList<>();
  private List<ScoringModel> models = List.of(ModelReader.shipped("b2b-4d"));
  private Duration retention = Duration.ofDays(90);
  private String ending = ".jsonl";

  Scene(Path folder) {
    this.folder = folder;
  }

  Scene compressed() {
    ending = ".jsonl.gz";
    return this;
  }

  Scene retention(Duration chosen) {
    retention = chosen;
    return this;
  }

  Scene models(ScoringModel... chosen) {
    models = List.of(chosen);
    return this;
  }

  Scene line(InputKind kind, String line) {
    lines.computeIfAbsent(kind, k -> new ArrayList<>()).add(line.replace('\'', '"'));
    return this;
  }

  Scene event(String id, String lead, String type, String occurredAt) {
    return line(
        InputKind.EVENTS,
        "{'event_id':'%s','lead_id':'%s','type':'%s','occurred_at':'%s'}"
            .formatted(id, lead, type, occurredAt));
  }

  Scene lead(String lead, String company, String updatedAt) {
    return line(
        InputKind.LEADS,
        "{'lead_id':'%s','company_id':'%s','seniority':'c_level','updated_at':'%s'}"
            .formatted(lead, company, updatedAt));
  }

  /** A company that meets every rule of demographic and fit. */
  Scene company(String company, String updatedAt) {
    return line(
        InputKind.COMPANIES,
        "{'company_id':'%s','updated_at':'%s','industry':'finance','employees':2000,'annual_revenue_usd':50000000,'technologies':['aws'],'current_solution':'spreadsheet'}"
            .formatted(company, updatedAt));
  }

  Scene verdict(String id, String lead, String verdict, String occurredAt) {
    return line(
        InputKind.ACTIVITIES,
        "{'activity_id':'%s','lead_id':'%s','type':'verdict','verdict':'%s','occurred_at':'%s'}"
            .formatted(id, lead, verdict, occurredAt));
  }

  ReplaySummary until(String instant) throws IOException {
    List<InputFile> files = new ArrayList<>();
    for (InputKind kind : lines.keySet()) {
      files.add(InputFile.of(kind, write(kind)));
    }
    ReplayRequest request =
        new ReplayRequest(
            files,
            models,
            Terms.shipped(),
            retention,
            Instant.parse(instant).toEpochMilli(),
            folder.resolve("out"));
    return new ReplayJob(request).run(badLines::add, (taken, all) -> {});
  }

  private Path write(InputKind kind) throws IOException {
    Path file = folder.resolve(kind.label() + ending);
    try (OutputStream raw = Files.newOutputStream(file);
        OutputStream out = ending.endsWith(".gz") ? new GZIPOutputStream(raw) : raw) {
      out.write((String.join("\n", lines.get(kind)) + "\n").getBytes(UTF_8));
    }
    return file;
  }

  List<BadLine> badLines() {
    return badLines;
  }

  /** The lines of an output file. */
  List<JsonNode> told(String topic) throws IOException {
    List<JsonNode> told = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("out").resolve(topic + ".jsonl"))) {
      told.add(JSON.readTree(line));
    }
    return told;
  }

  /** The tier changes of a lead as {@code instant from -> to by cause}. */
  List<String> changes(String lead) throws IOException {
    return told("tier-changes").stream()
        .filter(change -> change.path("lead_id").asText().equals(lead))
        .map(
            change ->
                "%s %s -> %s by %s"
                    .formatted(
                        change.path("effective_at").asText(),
                        change.path("from_tier").asText(),
                        change.path("to_tier").asText(),
                        change.path("cause").asText()))
        .toList();
  }

  /** The scores of a lead. */
  List<Double> scores(String lead) throws IOException {
    return told("lead-scores").stream()
        .filter(score -> score.path("lead_id").asText().equals(lead) && score.has("score"))
        .map(score -> score.path("score").asDouble())
        .toList();
  }
}
