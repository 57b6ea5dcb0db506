package io.leadscorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeadExplainCommandTest {
  private static final String EVENTS =
      """
      {"event_id":"e1","lead_id":"ada","type":"demo_request","occurred_at":"2026-03-02T03:20:00Z"}
      {"event_id":"e2","lead_id":"ada","type":"content_download","occurred_at":"2026-03-02T03:40:00Z"}
      """;
  private static final String LEADS =
      """
      {"lead_id":"ada","company_id":"c1","seniority":"c_level","updated_at":"2026-03-01T00:00:00Z"}
      """;
  private static final String COMPANIES =
      """
      {"company_id":"c1","industry":"finance","employees":500,"annual_revenue_usd":50000000,\
      "technologies":["aws"],"current_solution":"spreadsheet","updated_at":"2026-03-02T00:00:00Z"}
      """;

  @TempDir private Path folder;

  private Run explain(String lead, String... more) throws IOException {
    String[] files = {
      "lead",
      "explain",
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
    return Run.of(Stream.concat(Stream.of(files), Stream.of(more)).toArray(String[]::new));
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void shouldPrintWhatCountsAndWhatIsMissing() throws IOException {
    Run run = explain("ada");

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .startsWith(
            """
            ada  WARM 61.73 handoff  at 2026-03-04 18:40 Asia/Seoul  b2b-4d version 1

              dimension    score    points  weight
              behavior     +14.000  +35     40 for 100
              demographic  +22.727  +50     25 for 55
              fit          +25.000  +25     25 for 25
              timing       0.000    0       10 for 10
              adjustments  0.000    0

              met                   score    points  originally  dimension    changes
              demo_request          +10.000  +25     +25         behavior     +12.5 from 2026-03-16 12:00, ends 2026-03-30 12:00
              content_download      +4.000   +10     +10         behavior     +5 from 2026-04-01 12:00, ends 2026-05-01 12:00
              target_industry       +9.091   +20     +20         demographic
              c_level               +6.818   +15     +15         demographic
              mid_company           +6.818   +15     +15         demographic
              icp_revenue           +8.000   +8      +8          fit
              icp_employees         +7.000   +7      +7          fit
              icp_technology        +5.000   +5      +5          fit
              replaceable_solution  +5.000   +5      +5          fit
              rounding              +0.003                       total

              not met
              pricing_page           +15  no page_view whose target starts with /pricing
            """)
        .contains(
            """
              large_company          +20  company.employees is not at least 1000
              small_company          +10  company.employees is not from 1 to 99
            """)
        .endsWith("  inactivity             -10  not idle for 30 days\n");
  }

  @Test
  void shouldExplainALaterInstant() throws IOException {
    Run run = explain("ada", "--at", "2026-04-01T03:00:00Z");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .startsWith("ada  COOL 45.73 handoff  at 2026-04-01 12:00 Asia/Seoul")
        .contains("content_download      +2.000  +5      +10")
        .contains("demo_request           +25  met 1 time, but nothing is left of the points");
  }

  @Test
  void shouldPrintUnitsThatAddUpToTheScore() throws IOException {
    JsonNode json = new ObjectMapper().readTree(explain("ada", "--json").out());

    long units = 0;
    for (String lines : new String[] {"met", "corrections"}) {
      for (JsonNode line : json.get(lines)) {
        units += line.get("units").asLong();
      }
    }
    assertThat(json.get("score").asDouble()).isEqualTo(61.73);
    assertThat(units * 100).isEqualTo(6173 * json.get("units_per_point").asLong());
    assertThat(json.at("/met/0").toString())
        .isEqualTo(
            "{\"rule\":\"demo_request\",\"dimension\":\"behavior\",\"points\":25.0,"
                + "\"original_points\":25.0,\"count\":1,"
                + "\"next_change_at\":\"2026-03-16T03:00:00Z\",\"points_then\":12.5,"
                + "\"ends_at\":\"2026-03-30T03:00:00Z\",\"units\":1100000}");
    assertThat(json.at("/unmet/0").toString())
        .isEqualTo(
            "{\"rule\":\"pricing_page\",\"dimension\":\"behavior\",\"points\":15.0,"
                + "\"missing\":\"no page_view whose target starts with /pricing\"}");
  }

  @Test
  void shouldRefuseAnInstantBeforeTheLeadsClock() throws IOException {
    Run run = explain("ada", "--at", "2026-03-02T00:00:00Z");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("--at: 2026-03-02T00:00:00Z lies before the clock of lead 'ada'")
        .contains("2026-03-04T09:40:00Z");
  }

  @Test
  void shouldRefuseALeadThatIsNotInTheFiles() throws IOException {
    Run run = explain("eve");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("lead 'eve' is not known at 2026-03-05T00:00:00Z");
  }
}
