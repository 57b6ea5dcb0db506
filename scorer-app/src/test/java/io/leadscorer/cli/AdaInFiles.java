package io.leadscorer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The lead ada, of whom there is something to tell, and bob, of whom there is not, in files. */
public record AdaInFiles(Path folder) {
  private static final String EVENTS =
      """
      {"event_id":"e1","lead_id":"ada","type":"demo_request","channel":"web","target":"/demo",\
      "occurred_at":"2026-03-02T03:20:00Z"}
      {"event_id":"e2","lead_id":"ada","type":"content_download","occurred_at":"2026-03-02T03:40:00Z"}
      """;
  private static final String LEADS =
      """
      {"lead_id":"ada","company_id":"c1","seniority":"c_level","updated_at":"2026-03-01T00:00:00Z"}
      {"lead_id":"bob","updated_at":"2026-03-01T00:00:00Z"}
      """;
  private static final String COMPANIES =
      """
      {"company_id":"c1","industry":"finance","employees":500,"annual_revenue_usd":50000000,\
      "technologies":["aws"],"current_solution":"spreadsheet","updated_at":"2026-03-02T00:00:00Z"}
      """;

  /** What a command of {@code lead} prints of a lead. */
  public Run run(String command, String lead, String... more) throws IOException {
    String[] given = {
      "lead",
      command,
      lead,
      "--events",
      file("events.jsonl", EVENTS),
      "--leads",
      file("leads.jsonl", LEADS),
      "--companies",
      file("companies.jsonl", COMPANIES),
      "--until",
      "2026-03-05T00:00:00Z"
    };
    return Run.of(Stream.concat(Stream.of(given), Stream.of(more)).toArray(String[]::new));
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }
}
