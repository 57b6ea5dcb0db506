package io.leadscorer.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leadscorer.events.CompanyProfile;
import io.leadscorer.events.LeadEvent;
import io.leadscorer.events.LeadProfile;
import io.leadscorer.events.SalesActivity;
import io.leadscorer.events.TierChange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AvroJsonTest {

  private static final AvroJson<LeadEvent> EVENTS = AvroJson.of(LeadEvent.class);
  private static final AvroJson<LeadProfile> LEADS = AvroJson.of(LeadProfile.class);
  private static final AvroJson<CompanyProfile> COMPANIES = AvroJson.of(CompanyProfile.class);
  private static final AvroJson<TierChange> CHANGES = AvroJson.of(TierChange.class);

  private static final String EVENT = "\"event_id\":\"e\",\"lead_id\":\"l\",\"type\":\"t\"";
  private static final String CHANGE =
      "\"lead_id\":\"l\",\"model_id\":\"m\",\"model_version\":1,\"sequence\":1,"
          + "\"from_tier\":\"NONE\",\"to_tier\":\"HOT\",\"from_disposition\":\"none\","
          + "\"to_disposition\":\"handoff\",\"score\":80,\"adjustments\":0,\"high_intent\":true,"
          + "\"cause\":\"event\",\"effective_at\":0";

  @Test
  void everyRecordReadsAsItWasWritten() {
    for (long seed = 0; seed < 500; seed++) {
      SampleRecords samples = new SampleRecords(seed);
      roundTrip(seed, AvroJson.of(LeadEvent.class), samples.event());
      roundTrip(seed, LEADS, samples.lead());
      roundTrip(seed, COMPANIES, samples.company());
      roundTrip(seed, AvroJson.of(SalesActivity.class), samples.activity());
      roundTrip(seed, CHANGES, samples.tierChange());
    }
  }

  private static <T extends SpecificRecord> void roundTrip(long seed, AvroJson<T> json, T record) {
    String text = json.write(record);
    assertThat(json.read(text)).as("seed %d: %s", seed, text).isEqualTo(record);
    assertThat(json.write(json.read(text))).as("seed %d", seed).isEqualTo(text);
    assertThat(text).as("seed %d", seed).doesNotContain("\n");
  }

  @Test
  void fieldsAreWrittenInSchemaOrderWithoutNulls() {
    LeadEvent event =
        new LeadEvent(
            "e1",
            "l1",
            "page_view",
            Instant.parse("2026-01-31T09:00:00.500Z"),
            null,
            "/pricing",
            Map.of(),
            null,
            null);

    assertThat(EVENTS.write(event))
        .isEqualTo(
            "{\"event_id\":\"e1\",\"lead_id\":\"l1\",\"type\":\"page_view\","
                + "\"occurred_at\":\"2026-01-31T09:00:00.500Z\",\"target\":\"/pricing\","
                + "\"attributes\":{}}");
  }

  @Test
  void optionalFieldsAreNullOrEmptyWhereMissing() {
    CompanyProfile company =
        COMPANIES.read("{\"company_id\":\"c\",\"updated_at\":5,\"name\":null}");

    assertThat(company.getName()).isNull();
    assertThat(company.getTechnologies()).isEmpty();
    assertThat(company.getAttributes()).isEmpty();
    assertThat(company.getUpdatedAt()).isEqualTo(Instant.ofEpochMilli(5));
  }

  @Test
  void defaultsAreNotSharedBetweenRecords() {
    String text = "{\"company_id\":\"c\",\"updated_at\":5}";
    COMPANIES.read(text).getAttributes().put("k", "v");

    assertThat(COMPANIES.read(text).getAttributes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "\"2026-01-31T09:00:00Z\",      2026-01-31T09:00:00Z",
    "\"2026-01-31T18:00:00+09:00\", 2026-01-31T09:00:00Z",
    "\"2026-01-31T09:00Z\",         2026-01-31T09:00:00Z",
    "\"2026-01-31T09:00:00.1239Z\", 2026-01-31T09:00:00.123Z",
    "1769850000000,                 2026-01-31T09:00:00Z",
    "-1,                            1969-12-31T23:59:59.999Z",
  })
  void instantsReadAsIso8601OrEpochMillis(String json, String expected) {
    LeadEvent event = EVENTS.read("{" + EVENT + ",\"occurred_at\":" + json + "}");

    assertThat(event.getOccurredAt()).isEqualTo(Instant.parse(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"2026-01-31T09:00:00\"",
        "\"2026-01-31\"",
        "\"1769850000000\"",
        "\"\"",
        "1.5",
        "true",
        "null",
        "[]",
        "{}",
        "9223372036854775808",
        "\"+999999999-01-01T00:00:00Z\"",
      })
  void otherInstantsAreRefused(String json) {
    refused(EVENTS, "{" + EVENT + ",\"occurred_at\":" + json + "}", "occurred_at", "ISO-8601");
  }

  @Test
  void datesAreLocalIsoDates() {
    LeadProfile lead =
        LEADS.read("{\"lead_id\":\"l\",\"updated_at\":0,\"budget_date\":\"2026-02-28\"}");

    assertThat(lead.getBudgetDate()).isEqualTo(LocalDate.of(2026, 2, 28));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"2026-02-29\"", "\"2026-2-1\"", "20260201", "true", "\"+999999999-01-01\""})
  void otherDatesAreRefused(String json) {
    refused(
        LEADS,
        "{\"lead_id\":\"l\",\"updated_at\":0,\"budget_date\":" + json + "}",
        "budget_date",
        "ISO-8601 date");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "lead_id     | 5       | a string       | 5",
        "lead_id     | null    | a string       | null",
        "email       | {}      | a string       | an object",
        "budget_usd  | \"5\"   | a whole number | '5'",
        "budget_usd  | 5.5     | a whole number | 5.5",
        "budget_usd  | 1e3     | a whole number | 1e3",
        "budget_usd  | 9223372036854775808 | a whole number | 9223372036854775808",
        "opted_out   | \"yes\" | true or false  | 'yes'",
        "opted_out   | 1       | true or false  | 1",
        "attributes  | []      | an object      | an array",
        "attributes  | null    | an object      | null",
      })
  void wrongTypesAreRefusedByField(String field, String value, String expected, String found) {
    String others = field.equals("lead_id") ? "" : "\"lead_id\":\"l\",";
    refused(
        LEADS,
        "{" + others + "\"updated_at\":0,\"" + field + "\":" + value + "}",
        field,
        "expected " + expected + ", found " + found);
  }

  @Test
  void whatIsWrongInsideIsNamedByItsPath() {
    refused(LEADS, "{\"attributes\":{\"plan\":7}}", "attributes.plan", "a string");
    refused(COMPANIES, "{\"technologies\":[\"aws\",null]}", "technologies[1]", "expected a string");
    refused(CHANGES, "{\"journey\":[{},{}]}", "journey[0].occurred_at", "missing");
    refused(
        CHANGES,
        "{\"journey\":[{\"occurred_at\":0,\"type\":\"t\"},{\"occurred_at\":0,\"type\":[]}]}",
        "journey[1].type",
        "expected a string, found an array");
    refused(CHANGES, "{\"reasons\":[{\"rule\":\"r\",\"x\":1}]}", "reasons[0].x", "unknown field");
    refused(CHANGES, "{\"reasons\":[1]}", "reasons[0]", "an object");
    refused(CHANGES, "{\"next_drop\":{\"tier\":\"COLD\"}}", "next_drop.at", "missing");
  }

  @Test
  void numbersOutOfRangeAreRefused() {
    refused(CHANGES, "{\"model_version\":2147483648}", "model_version", "a whole number");
    refused(CHANGES, "{\"score\":1e999}", "score", "a number");
    assertThat(CHANGES.read("{" + CHANGE + "}").getScore()).isEqualTo(80.0);
  }

  @Test
  void unknownFieldsAreRefusedWithTheKnownOnes() {
    refused(EVENTS, "{" + EVENT + ",\"ocurred_at\":1}", "ocurred_at", "unknown field");
    refused(EVENTS, "{" + EVENT + ",\"ocurred_at\":{\"a\":[1]}}", "ocurred_at", "occurred_at");
    refused(EVENTS, "{" + EVENT + ",\"received_at\":1}", "received_at", "unknown field");
  }

  @Test
  void everyRequiredFieldIsNamedWhenMissing() {
    for (String field : List.of("event_id", "lead_id", "type", "occurred_at")) {
      String text =
          ("{" + EVENT + ",\"occurred_at\":1}")
              .replaceAll("\"" + field + "\":[^,}]*,?", "")
              .replace(",}", "}");
      refused(EVENTS, text, field, "missing");
    }
  }

  @Test
  void fieldsGivenTwiceAreRefused() {
    refused(EVENTS, "{" + EVENT + ",\"type\":\"u\"}", "type", "twice");
    refused(EVENTS, "{\"attributes\":{\"a\":\"1\",\"a\":\"2\"}}", "attributes.a", "twice");
    refused(CHANGES, "{\"next_drop\":null,\"next_drop\":{}}", "next_drop", "twice");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "5", "null", "{", "{\"a\"", "nonsense", "{} {}", "{'a':1}"})
  void whatIsNotOneObjectIsRefused(String text) {
    assertThatExceptionOfType(InvalidRecordException.class).isThrownBy(() -> EVENTS.read(text));
  }

  @Test
  void anotherValueAfterTheObjectIsRefused() {
    refused(EVENTS, "{" + EVENT + ",\"occurred_at\":1} {}", "", "more follows");
  }

  private static void refused(AvroJson<?> json, String text, String field, String message) {
    assertThatExceptionOfType(InvalidRecordException.class)
        .as(text)
        .isThrownBy(() -> json.read(text))
        .withMessageContaining(message)
        .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
  }
}
